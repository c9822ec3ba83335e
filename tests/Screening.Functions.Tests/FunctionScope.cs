using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Screening.Azure;
using Screening.Testing;

namespace Screening.Functions.Tests;

/// <summary>The trigger classes wired as in the hosts, on an embedded store of a test's own, called directly.</summary>
internal sealed class FunctionScope : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;

    internal FunctionScope(Action<IServiceCollection>? replace = null, params (string Name, string Value)[] more)
        : this(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), replace, more)
    {
    }

    internal FunctionScope(DateTimeOffset start, Action<IServiceCollection>? replace = null, params (string Name, string Value)[] more)
    {
        Clock = new FakeTimeProvider(start);
        var settings = new Dictionary<string, string?> { ["Screening:DataDirectory"] = folder.PathOf("data"), ["Screening:User"] = "Li Wei <li.wei>" };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddScreening(configuration);
        collection.AddScreeningFunctions();
        replace?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    internal FakeTimeProvider Clock { get; }

    internal T Create<T>() => ActivatorUtilities.CreateInstance<T>(services);

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A request as the hosts hand it over.</summary>
    internal HttpRequest Request(string? body = null, string query = "", string contentType = "application/json", byte[]? bytes = null)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.QueryString = new QueryString(query);
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(bytes ?? Encoding.UTF8.GetBytes(body ?? string.Empty));
        context.Response.Body = new MemoryStream();
        return context.Request;
    }

    /// <summary>Executes an answer as the hosts do.</summary>
    internal static async Task<FunctionAnswer> ExecuteAsync(HttpRequest request, IResult result)
    {
        await result.ExecuteAsync(request.HttpContext);
        var response = request.HttpContext.Response;
        using var document = JsonDocument.Parse(((MemoryStream)response.Body).ToArray());
        return new FunctionAnswer(response.StatusCode, response.ContentType!.Split(';')[0], response.Headers.Location.ToString(), document.RootElement.Clone());
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }
}

using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Azure;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local;

/// <summary>Runs the trigger classes of an assembly on one machine: HTTP on loopback, the inbox, the queues, the timers.</summary>
public static class LocalHost
{
    private const int DefaultPort = 7071;

    /// <summary>Runs until SIGTERM or Ctrl-C.</summary>
    /// <param name="args">Command line: <c>--port N</c> and settings as <c>--Screening:DataDirectory=...</c>.</param>
    /// <param name="functions">The assembly with the trigger classes.</param>
    /// <param name="configure">Adds what the trigger classes need beside the pipeline.</param>
    /// <returns>0 after a clean stop, 1 when it could not start, 2 for wrong usage.</returns>
    public static async Task<int> RunAsync(string[] args, Assembly functions, Action<IServiceCollection> configure)
    {
        IStorageBackend? backend = null;
        try
        {
            await using var app = Build(args, functions, configure, out var port);
            backend = app.Services.GetRequiredService<IStorageBackend>();
            await backend.ProbeAsync(CancellationToken.None).ConfigureAwait(false);
            await app.StartAsync().ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"Screening listens on http://127.0.0.1:{port}/api/health; store: {backend.Kind}, {backend.Location}. Stop with Ctrl-C.").ConfigureAwait(false);
            await app.WaitForShutdownAsync().ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(Sentence(e, backend)).ConfigureAwait(false);
            return 1;
        }
    }

    private static WebApplication Build(string[] args, Assembly assembly, Action<IServiceCollection> configure, out int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(LocalSettings.Defaults);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine(args, new Dictionary<string, string> { ["--port"] = "Screening:Port" });
        port = PortOf(builder.Configuration);
        var listen = port;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, listen);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A start that fails is told in one sentence, not with the host's own trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScreening(builder.Configuration);
        configure(builder.Services);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(60));
        var functions = TriggerMethod.Of(assembly);
        AddPumps(builder.Services, functions);
        var app = builder.Build();
        app.UseStatusCodePages(NotFoundAsync);
        HttpRoutes.Map(app, functions);
        return app;
    }

    private static void AddPumps(IServiceCollection services, IReadOnlyList<TriggerMethod> functions)
    {
        foreach (var function in functions)
        {
            switch (function.Trigger)
            {
                case QueueTriggerAttribute:
                    services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<QueuePump>(s, function));
                    break;
                case BlobTriggerAttribute:
                    services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<BlobWatch>(s, function));
                    break;
                case TimerTriggerAttribute:
                    services.AddSingleton<IHostedService>(s => ActivatorUtilities.CreateInstance<TimerPump>(s, function));
                    break;
            }
        }
    }

    private static int PortOf(IConfiguration configuration)
    {
        var text = configuration["Screening:Port"];
        if (text is null)
        {
            return DefaultPort;
        }

        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new LocalHostException($"'{text}' is no port; give a number from 1 to 65535 with --port.");
    }

    // Routes and methods that no function has: the same error shape as the functions' own.
    private static Task NotFoundAsync(Microsoft.AspNetCore.Diagnostics.StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        var code = response.StatusCode == StatusCodes.Status405MethodNotAllowed ? "methodNotAllowed" : "notFound";
        response.ContentType = "application/problem+json";
        return response.WriteAsync(
            $$"""{"type":"about:blank","title":"{{code}}","status":{{response.StatusCode}},"code":"{{code}}","detail":"There is nothing at this address for this method. See docs/openapi.yaml."}""");
    }

    private static string Sentence(Exception exception, IStorageBackend? backend)
    {
        if (exception is IOException { InnerException: AddressInUseException } or AddressInUseException)
        {
            return "The port is in use by another program; choose another with --port N, or stop that program.";
        }

        var failure = (exception as StorageFailureException)?.Failure ?? backend?.Explain(exception);
        return failure is not null ? $"{failure.Message} {failure.WhatToDo}" : exception.Message;
    }
}

using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Screening.Azure;
using Screening.Functions.Local.Http;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local;

/// <summary>Runs the trigger classes of an assembly on one machine: HTTP on loopback, the inbox, the queues, the timers.</summary>
public static class LocalHost
{
    private const int Ok = 0, Failed = 1, WrongUsage = 2;

    /// <summary>Runs until SIGTERM or Ctrl-C; calls that have begun are finished before it returns.</summary>
    /// <param name="args">What <see cref="CommandLine"/> reads.</param>
    /// <param name="functions">The assembly with the trigger classes.</param>
    /// <param name="configure">Adds what the trigger classes need beside the pipeline.</param>
    /// <param name="problems">Makes the answer to calls that reach no function.</param>
    /// <returns>0 after a clean stop, 1 when it could not start, 2 for wrong usage.</returns>
    public static async Task<int> RunAsync(
        string[] args, Assembly functions, Action<IServiceCollection> configure, ProblemResultFactory problems)
    {
        IStorageBackend? backend = null;
        var port = 0;
        try
        {
            var line = CommandLine.Parse(args);
            if (line.WantsHelp)
            {
                await Console.Out.WriteLineAsync(CommandLine.Help).ConfigureAwait(false);
                return Ok;
            }

            await using var app = Build(line, functions, configure, problems, out port);
            backend = app.Services.GetRequiredService<IStorageBackend>();
            await backend.ProbeAsync(CancellationToken.None).ConfigureAwait(false);
            await app.StartAsync().ConfigureAwait(false);
            await Console.Out.WriteLineAsync($"Screening listens on http://127.0.0.1:{port}/api/health; store: {backend.Kind}, {backend.Location}. Stop with Ctrl-C.").ConfigureAwait(false);
            await app.WaitForShutdownAsync().ConfigureAwait(false);
            return Ok;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(Sentence(e, backend, port)).ConfigureAwait(false);
            return e is LocalHostException { IsUsage: true } ? WrongUsage : Failed;
        }
    }

    private static WebApplication Build(
        CommandLine line, Assembly assembly, Action<IServiceCollection> configure, ProblemResultFactory problems, out int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(LocalSettings.Defaults);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(line.Settings);
        var listen = port = LocalSettings.PortOf(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, listen);
            kestrel.AddServerHeader = false;

            // The intake's own limit counts, and stops a stream that grows beyond it.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));

        // A start that fails is told in one sentence, not with the host's own trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json"), builder.Configuration));
        builder.Services.AddSingleton(problems);
        builder.Services.AddSingleton<ScheduleMonitor>();
        builder.Services.AddSingleton<StoreWatch>();
        builder.Services.AddScreening(builder.Configuration);
        LocalTelemetry.Add(builder.Services, builder.Configuration);
        configure(builder.Services);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(60));
        var functions = TriggerMethod.Of(assembly);
        AddPumps(builder.Services, functions);
        var app = builder.Build();
        app.UseMiddleware<CallGuard>();
        app.UseMiddleware<CallLimit>();
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

    private static string Sentence(Exception exception, IStorageBackend? backend, int port)
    {
        if (exception is IOException { InnerException: AddressInUseException } or AddressInUseException)
        {
            return $"Port {port} of 127.0.0.1: the port is in use by another program; choose another with --port N, or stop that program.";
        }

        var failure = (exception as StorageFailureException)?.Failure ?? backend?.Explain(exception);
        return failure is not null ? $"{failure.Message} {failure.WhatToDo}" : exception.Message;
    }
}

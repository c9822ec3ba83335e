using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using Screening.Functions.Local;
using Screening.Functions.Local.Http;
using Screening.Functions.Local.Triggers;
using Screening.Pipeline;
using Screening.Testing;
using Screening.Testing.OpenApi;

namespace Screening.Functions.Tests.Contract;

/// <summary>The trigger attributes against host.json, the settings and docs/openapi.yaml.</summary>
public sealed partial class TriggerTests
{
    private static readonly IReadOnlyList<TriggerMethod> Functions = TriggerMethod.Of(typeof(CheckFunctions).Assembly);

    [Fact]
    public void Every_function_has_a_name_of_its_own_that_the_platform_takes()
    {
        Assert.All(Functions, function => Assert.Matches(FunctionName(), function.Name));
        Assert.Equal(Functions.Count, Functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_HTTP_functions_are_the_operations_of_the_document()
    {
        using var host = Json("host.json");
        var prefix = host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString()!;
        var mapped =
            from function in Functions
            where function.Trigger is HttpTriggerAttribute
            let trigger = (HttpTriggerAttribute)function.Trigger
            from method in trigger.Methods!
            select $"{method.ToUpperInvariant()} {HttpRoutes.RouteOf(prefix, trigger, function.Name)} {function.Name} {trigger.AuthLevel == AuthorizationLevel.Anonymous}";
        var documented =
            from o in OpenApiDocument.Current.Operations
            select $"{o.Method} {o.Path} {o.Id} {o.Node.Children.ContainsKey("security")}";

        Assert.Equal(documented.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_asks_for_a_function_key_but_health_the_page_and_uploads_by_token()
    {
        var open = Functions.Where(f => f.Trigger is HttpTriggerAttribute { AuthLevel: not AuthorizationLevel.Function }).Select(f => f.Name);

        Assert.Equal(["Health", "Page", "PageFile", "PutUpload"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_work_queue_and_its_poison_queue_has_one_function()
    {
        var queues = Functions.Select(f => f.Trigger).OfType<QueueTriggerAttribute>().Select(t => t.QueueName).ToList();

        Assert.All(queues, queue => Assert.Matches(StorageName(), queue));
        Assert.Equal(
            new[]
            {
                Queues.Chunks, Queues.Chunks + Queues.PoisonSuffix, Queues.Intake, Queues.Intake + Queues.PoisonSuffix,
                Queues.Rescreening, Queues.Rescreening + Queues.PoisonSuffix, Queues.Webhooks, Queues.Webhooks + Queues.PoisonSuffix, Queues.BlobTriggerPoison,
            },
            queues.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_watched_containers_are_watched_through_Event_Grid_and_nothing_writes_into_them()
    {
        var triggers = Functions.Select(f => f.Trigger).OfType<BlobTriggerAttribute>().ToList();

        Assert.All(triggers, trigger => Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source));
        Assert.Equal(
            new[] { $"{Containers.Documents}/{{name}}", $"{Containers.Manifests}/{{name}}" },
            triggers.Select(trigger => trigger.BlobPath).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(triggers, trigger => trigger.BlobPath.StartsWith(Containers.Work, StringComparison.Ordinal));
    }

    [Fact]
    public void Connections_and_schedules_are_settings_of_the_sample()
    {
        using var sample = Json("functions", "Screening.Functions", "local.settings.sample.json");
        var settings = sample.RootElement.GetProperty("Values");
        foreach (var function in Functions)
        {
            var (connection, schedule) = function.Trigger switch
            {
                BlobTriggerAttribute blob => (blob.Connection, null),
                QueueTriggerAttribute queue => (queue.Connection, null),
                TimerTriggerAttribute timer => (null, timer.Schedule),
                _ => ((string?)null, (string?)null),
            };
            if (connection is not null)
            {
                Assert.True(settings.TryGetProperty(connection.Replace(":", "__", StringComparison.Ordinal), out _), $"{function.Name}: {connection}");
            }

            if (schedule is not null)
            {
                Assert.Matches("^%[A-Za-z]+%$", schedule);
                var text = settings.GetProperty(schedule.Trim('%')).GetString()!;
                Assert.NotNull(CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }));
                Assert.Equal(text, LocalSettings.Defaults[schedule.Trim('%')]);
            }
        }

        Assert.Equal("dotnet-isolated", settings.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
    }

    [Fact]
    public void Host_settings_are_those_the_pipeline_counts_on()
    {
        using var host = Json("host.json");
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");

        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal(Queues.MaxDequeues, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
        Assert.InRange(queues.GetProperty("batchSize").GetInt32(), 1, 32);
        Assert.Equal("OpenTelemetry", host.RootElement.GetProperty("telemetryMode").GetString());
        var read = HostJson.Load(RepositoryRoot.PathOf("host.json"));
        Assert.Equal(TimeSpan.FromSeconds(2), read.RetryAfter);
        Assert.InRange(read.MaxConcurrentRequests, 1, read.MaxOutstandingRequests);
    }

    [Fact]
    public void Methods_ask_only_for_what_both_hosts_bind()
    {
        Type[] always = [typeof(CancellationToken)];
        foreach (var function in Functions)
        {
            Type bound = function.Trigger switch
            {
                HttpTriggerAttribute => typeof(HttpRequest),
                BlobTriggerAttribute => typeof(BlobClient),
                TimerTriggerAttribute => typeof(TimerInfo),
                _ => typeof(string),
            };
            Assert.Equal(bound, function.Parameter.ParameterType);
            var route = (function.Trigger as HttpTriggerAttribute)?.Route ?? string.Empty;
            var others = function.Method.GetParameters().Where(p => p.Name != function.Parameter.Name && !always.Contains(p.ParameterType));
            Assert.All(others, parameter => Assert.Contains($"{{{parameter.Name}}}", route, StringComparison.Ordinal));
            Assert.Equal(function.Trigger is HttpTriggerAttribute ? typeof(Task<IResult>) : typeof(Task), function.Method.ReturnType);
        }
    }

    [Fact]
    public void The_deployable_asks_for_the_worker_every_extension_that_the_triggers_need_and_the_exporters()
    {
        var project = XDocument.Load(RepositoryRoot.PathOf("functions", "Screening.Functions", "Screening.Functions.csproj"));
        var azure = project.Descendants().Where(e => e.Attribute("Condition")?.Value.Contains("'azure'", StringComparison.Ordinal) == true).ToList();
        var packages = azure.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value);
        var properties = azure.Elements().Where(e => !e.HasAttributes).ToDictionary(e => e.Name.LocalName, e => e.Value);

        Assert.Equal(
            new[]
            {
                "Azure.Monitor.OpenTelemetry.Exporter", "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Extensions.Http",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore", "Microsoft.Azure.Functions.Worker.Extensions.Storage",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer", "Microsoft.Azure.Functions.Worker.OpenTelemetry", "Microsoft.Azure.Functions.Worker.Sdk",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Extensions.Hosting",
            },
            packages.Order(StringComparer.Ordinal));
        Assert.Equal("v4", properties["AzureFunctionsVersion"]);
        Assert.Equal("linux-x64", properties["RuntimeIdentifier"]);
        Assert.Equal("true", properties["PublishReadyToRun"]);
    }

    [Fact]
    public void What_stands_for_the_worker_is_used_through_members_that_the_worker_has()
    {
        // The declared members beside constructors, as the packages of Directory.Packages.props have them.
        var known = new Dictionary<Type, string[]>
        {
            [typeof(FunctionAttribute)] = ["Name"],
            [typeof(HttpTriggerAttribute)] = ["AuthLevel", "Methods", "Route"],
            [typeof(BlobTriggerAttribute)] = ["BlobPath", "Connection", "Source"],
            [typeof(QueueTriggerAttribute)] = ["Connection", "QueueName"],
            [typeof(TimerTriggerAttribute)] = ["RunOnStartup", "Schedule", "UseMonitor"],
            [typeof(TimerInfo)] = ["IsPastDue", "ScheduleStatus"],
            [typeof(ScheduleStatus)] = ["Last", "LastUpdated", "Next"],
        };
        var declared = typeof(LocalHost).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Microsoft.Azure.Functions.Worker" && !type.IsEnum).ToList();

        Assert.Equal(known.Keys.Select(t => t.Name).Order(StringComparer.Ordinal), declared.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(declared, type => Assert.Equal(
            known[type],
            type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name).Order(StringComparer.Ordinal)));
    }

    private static JsonDocument Json(params string[] path) => JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.PathOf(path)));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,126}$")]
    private static partial Regex FunctionName();

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]$")]
    private static partial Regex StorageName();
}

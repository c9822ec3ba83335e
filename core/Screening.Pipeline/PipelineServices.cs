using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Screening.Intake;
using Screening.Intake.Ocr;
using Screening.Pipeline.Annotations;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Dossiers;
using Screening.Pipeline.Due;
using Screening.Pipeline.Health;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Llm;
using Screening.Pipeline.Outbound;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Pipeline.Uploads;
using Screening.Pipeline.Watching;
using Screening.Pipeline.Webhooks;

namespace Screening.Pipeline;

/// <summary>Wires the use cases. The stores are wired beside, by what the setting asks for.</summary>
public static class PipelineServices
{
    /// <summary>
    /// Adds every handler, the engine on the edition in use and the intake. Nothing is loaded before it is first asked for. A clock that is
    /// registered already stays.
    /// </summary>
    /// <exception cref="OptionsValidationException">Settings below <c>Screening:Intake</c> or <c>Screening:Lists</c> are wrong; the message names each.</exception>
    public static IServiceCollection AddScreeningPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = LimitsOf(configuration);
        var decisions = Checked(DecisionOptions.Section, () => DecisionOptions.From(configuration), options => options.Violations());
        var uploads = Checked(UploadOptions.Section, () => UploadOptions.From(configuration), options => options.Violations());
        services.TryAddSingleton(TimeProvider.System);
        var outbound = Checked(OutboundOptions.Section, () => OutboundOptions.From(configuration), options => options.Violations());
        var webhook = Checked(WebhookOptions.Section, () => WebhookOptions.From(configuration), options => options.Violations(outbound));
        var watch = Checked(WatchOptions.Section, () => WatchOptions.From(configuration), options => options.Violations(outbound));
        var lists = Checked(ListsOptions.Section, () => ListsOptions.From(configuration), options => options.Violations(outbound));
        services.TryAddSingleton(EditionSource.Of(configuration));
        services.AddSingleton(lists);
        services.AddSingleton(outbound);
        services.AddSingleton<OutboundHttp>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<EditionScrutiny>();
        services.AddSingleton<EditionActivation>();
        services.AddSingleton<EditionIntake>();
        services.AddSingleton<EditionQueries>();
        services.AddSingleton<ApprovalHandler>();
        services.AddSingleton<RefreshReportStore>();
        services.AddSingleton<RefreshHandler>();
        services.AddSingleton<EditionLibrary>();
        services.AddSingleton<CurrentEdition>();
        services.AddSingleton(provider => new DocumentIntake(limits, provider.GetService<IScanReader>()));
        services.AddSingleton<InputLedger>();
        services.AddSingleton<WitnessStand>();
        services.AddSingleton<ChunkScreener>();
        services.AddSingleton<AnnotatedCopyWriter>();
        services.AddSingleton<ScreeningCloser>();
        services.AddSingleton<UploadHandler>();
        services.AddSingleton<RepeatedUploads>();
        services.AddSingleton<ReceiveInputHandler>();
        services.AddSingleton<IntakeHandler>();
        services.AddSingleton<ScreenChunkHandler>();
        services.AddSingleton<PoisonHandler>();
        services.AddSingleton<FailureNote>();
        services.AddSingleton<SweepHandler>();
        services.AddSingleton<RetryHandler>();
        services.AddSingleton<LateHearingHandler>();
        services.AddSingleton<ScreenFileHandler>();
        services.AddSingleton<ScreeningQueries>();
        services.AddSingleton<ItemQueries>();
        services.AddSingleton<ResultFiles>();
        services.AddSingleton(decisions);
        services.AddSingleton<DecisionRules>();
        services.AddSingleton<DecisionHandler>();
        services.AddSingleton<DecisionQueries>();
        services.AddSingleton<DecidedItemQueries>();
        services.AddSingleton<DecidedChecks>();
        services.AddSingleton<DossierHandler>();
        services.AddSingleton(uploads);
        services.AddSingleton<IRandomSource, SystemRandomSource>();
        services.AddSingleton<UploadTokens>();
        services.AddSingleton<IEditionEngines, EditionEngines>();
        services.AddSingleton(webhook);
        services.AddSingleton(watch);
        services.TryAddSingleton<IWebhookSender, HttpWebhookSender>();
        services.TryAddSingleton<IPageFetcher, HttpPageFetcher>();
        services.AddSingleton<WebhookHandler>();
        services.AddSingleton<AnnouncementWatch>();
        services.AddSingleton<DueHandler>();
        services.AddSingleton<ChangeReportWriter>();
        services.AddSingleton<RescreenHandler>();
        services.AddSingleton<RescreeningQueries>();
        services.AddSingleton<IEditionPreview, RescreeningPreview>();
        services.AddSingleton<IEditionListener, RescreenOnSwitch>();
        services.AddSingleton<ListQueries>();
        services.AddSingleton<ListCheckStore>();
        services.AddSingleton<ListCheckHandler>();
        services.AddSingleton<HealthHandler>();
        return services;
    }

    private static TOptions Checked<TOptions>(string section, Func<TOptions> read, Func<TOptions, IReadOnlyList<string>> violationsOf)
    {
        try
        {
            var options = read();
            return violationsOf(options) is { Count: > 0 } violations ? throw new OptionsValidationException(section, typeof(TOptions), violations) : options;
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(section, typeof(TOptions), [e.Message]);
        }
    }

    private static IntakeLimits LimitsOf(IConfiguration configuration)
    {
        const string section = "Screening:Intake";
        try
        {
            var limits = configuration.GetSection(section).Get<IntakeLimits>() ?? new IntakeLimits();
            string?[] violations =
            [
                Positive(limits.MaxBytes, nameof(limits.MaxBytes)), Positive(limits.MaxRows, nameof(limits.MaxRows)),
                Positive(limits.MaxCells, nameof(limits.MaxCells)), Positive(limits.MaxCellLength, nameof(limits.MaxCellLength)),
                Positive(limits.MaxPages, nameof(limits.MaxPages)), Positive(limits.MaxTime.Ticks, nameof(limits.MaxTime)), Positive(limits.MaxScanTime.Ticks, nameof(limits.MaxScanTime)),
                Positive(limits.MaxDepth, nameof(limits.MaxDepth)), Positive(limits.MaxSegmentLength, nameof(limits.MaxSegmentLength)),
                Positive(limits.MaxParts, nameof(limits.MaxParts)), Positive(limits.MaxPartDepth, nameof(limits.MaxPartDepth)), Positive(limits.MaxPartBytes, nameof(limits.MaxPartBytes)),
                Positive(limits.MaxUnpackedBytes, nameof(limits.MaxUnpackedBytes)), Positive(limits.MaxRatio, nameof(limits.MaxRatio)),
            ];
            var found = violations.OfType<string>().ToList();
            return found.Count == 0 ? limits : throw new OptionsValidationException(section, typeof(IntakeLimits), found);
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(section, typeof(IntakeLimits), [e.Message]);
        }

        static string? Positive(long value, string name) => value > 0 ? null : $"{section}:{name} must be more than 0.";
    }
}

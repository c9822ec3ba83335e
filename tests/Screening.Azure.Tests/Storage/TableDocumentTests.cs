using Azure.Data.Tables;
using Screening.Azure.Storage;
using Screening.Core.Lists;
using Screening.Pipeline.Decisions;
using Screening.Pipeline.Inputs;
using Screening.Pipeline.Lists;
using Screening.Pipeline.Rescreening;
using Screening.Pipeline.Screenings;
using Screening.Testing;

namespace Screening.Azure.Tests.Storage;

/// <summary>The pages of docs/tables name every property that the rows really have.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableDocumentTests(AzuriteStoreFixture fixture)
{
    [Fact]
    public async Task Every_property_of_a_ledger_row_stands_on_its_page()
    {
        await fixture.Get<ILedgerStore>().AddAsync(
            new LedgerEntry
            {
                Input = new InputRef("documents", "page.csv", "0x2"), ScreeningId = "abcdefghijklmnopqrstuvwxyz", State = InputState.Failed, AsOf = new DateOnly(2026, 11, 24),
                Edition = "e+1", ReceivedAt = DateTimeOffset.UnixEpoch.AddYears(56), UpdatedAt = DateTimeOffset.UnixEpoch.AddYears(56), ReasonCode = "code", Reason = "why",
            },
            CancellationToken.None);
        await HoldAsync(TableNames.Inputs);
    }

    [Fact]
    public async Task Every_property_of_a_summary_stands_on_its_pages()
    {
        var summary = new ScreeningSummary
        {
            Id = ScreeningId.Of(new InputRef("documents", "page", "1"), "hash", new DateOnly(2026, 11, 24)), Container = "documents", Name = "page", Shipment = "page",
            State = InputState.Done, ReceivedAt = DateTimeOffset.UnixEpoch.AddYears(56), AsOf = new DateOnly(2026, 11, 24), Edition = "e+1", EngineVersion = "0.1",
        };
        await fixture.Get<IResultStore>().PutSummaryAsync(summary, CancellationToken.None);
        await HoldAsync(TableNames.Results);
        await HoldAsync(TableNames.ResultIndex);
    }

    [Fact]
    public async Task Every_property_of_a_decision_stands_on_its_page()
    {
        var decision = new Decision
        {
            Id = "aaaaaaaaaaaaaaaaaaaaaaaaaa", ScreeningId = "bbbbbbbbbbbbbbbbbbbbbbbbbb", Line = 1, Sequence = 1, Kind = DecisionKind.Confirm, Entry = EntryCode.Parse("1C905.b"),
            StandingUntil = new DateOnly(2027, 1, 1), By = new Signer("id", "name"), At = DateTimeOffset.UnixEpoch.AddYears(56), Edition = "e+1", AsOf = new DateOnly(2026, 11, 24),
            ItemText = "text", Fingerprint = new string('0', 32),
        };
        await fixture.Get<IDecisionStore>().AddAsync(decision, CancellationToken.None);
        await HoldAsync(TableNames.Decisions);
    }

    [Fact]
    public async Task Every_property_of_an_edition_and_of_the_pointer_stands_on_its_page()
    {
        var store = fixture.Get<IEditionStore>();
        var at = DateTimeOffset.UnixEpoch.AddYears(56);
        await store.PutAsync(
            new EditionRecord { Hash = new string('9', 64), Id = "e", KnownUntil = new DateOnly(2026, 11, 24), Sha256 = new string('8', 64), Origin = EditionOrigin.Feed, KeptAt = at },
            CancellationToken.None);
        var before = await store.FindCurrentAsync(CancellationToken.None);
        await store.SwitchAsync(new EditionPointer(new string('9', 64), at, before?.RowVersion ?? ""), CancellationToken.None);
        await HoldAsync(TableNames.Lists);
    }

    [Fact]
    public async Task Every_property_of_a_rescreening_stands_on_its_page()
    {
        var store = fixture.Get<IRescreeningStore>();
        var at = DateTimeOffset.UnixEpoch.AddYears(56);
        var run = new RescreeningRun
        {
            Id = RescreeningRun.IdOf(new RescreenRequest(), "page", at), IsPreview = false, Edition = "e+1", EditionHash = new string('0', 64), StartedAt = at, Today = new DateOnly(2026, 11, 24),
            Since = new DateOnly(2990, 1, 1),
        };
        var outcome = new RescreenedScreening
        {
            ScreeningId = "cccccccccccccccccccccccccc", RunId = run.Id, At = at, EditionHash = run.EditionHash, EngineVersion = "0.1", BaseEdition = "e+0", Shipment = "s", Name = "s/a.csv",
            AsOf = new DateOnly(2026, 11, 24), Lines = 1, Looked = 1, Changes = new ChangeTally { NoMatchToReview = 1 },
        };
        await store.AddRunAsync(run, CancellationToken.None);
        await store.PutOutcomeAsync(outcome, CancellationToken.None);
        await store.PutMarkAsync(outcome, CancellationToken.None);
        var brief = new AnswerBrief(Core.Classification.Verdict.Review, Core.Classification.Licence.Review, "");
        await store.PutChangesAsync(
            outcome.ScreeningId,
            [new LineChange { ScreeningId = outcome.ScreeningId, Line = 1, RunId = run.Id, At = at, Edition = "e+1", Where = "row 1", Text = "text", Before = brief, After = brief, Why = "why", Json = "{}" }],
            CancellationToken.None);
        await HoldAsync(TableNames.Rescreenings);
    }

    private async Task HoldAsync(string name)
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.PathOf("docs", "tables", $"{name}.md"));
        var rows = 0;
        await foreach (var row in fixture.Get<AzureStorageClients>().Tables.GetTableClient(name).QueryAsync<TableEntity>())
        {
            rows++;
            foreach (var property in row.Keys.Where(k => k is not ("odata.etag" or "Timestamp")))
            {
                Assert.Contains(property, page, StringComparison.Ordinal);
            }
        }

        Assert.NotEqual(0, rows);
    }
}

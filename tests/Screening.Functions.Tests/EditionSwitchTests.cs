using System.Text;
using Screening.Core.Lists;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists;
using Screening.Testing.Lists;

namespace Screening.Functions.Tests;

/// <summary>Another edition becomes active while work is under way.</summary>
public sealed class EditionSwitchTests
{
    private const string Extractant = "Tributyl phosphate CAS 126-73-8";

    [Fact]
    public async Task An_input_keeps_the_edition_that_it_was_received_under_and_the_next_one_gets_the_new()
    {
        using var scope = new FunctionScope();
        var manifest = new StringBuilder("description\n").Insert(12, $"{Extractant}\n", 6_000).ToString();
        var upload = scope.Request(manifest, "?name=ship/large.csv", "text/csv");
        var accepted = await FunctionScope.ExecuteAsync(upload, await scope.Create<ScreeningFunctions>().UploadAsync(upload, default));
        await Work.RunAsync(scope, () => ActivateAsync(scope, TestEdition.WithAddedEntry()).GetAwaiter().GetResult());

        var before = await GetAsync(scope, accepted.Body.GetProperty("id").GetString()!);
        var after = await GetAsync(scope, await Work.ScreenAsync(scope, $"description\n{Extractant}\n", "ship/next.csv"));

        Assert.Equal(("done", 6_000, "noMatch"), (Text(before, "state"), before.GetProperty("lines").GetInt32(), Text(before, "verdict")));
        Assert.Equal(ShippedEdition.Load().Hash, Text(before, "editionHash"));
        Assert.Equal("controlled", Text(after, "verdict"));
        Assert.StartsWith("2026-12-01+", Text(after, "edition"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_explains_by_the_edition_of_its_screening_after_another_was_activated()
    {
        using var scope = new FunctionScope();
        var id = await Work.ScreenAsync(scope, "description\nDysprosium oxide\n");
        await ActivateAsync(scope, TestEdition.WithoutEntry("1C905.b"));
        var dossier = await Work.CallAsync(scope, r => scope.Create<DossierFunctions>().GetAsync(r, id, "1", default));

        Assert.Equal(ShippedEdition.Load().Hash, Text(dossier.Body, "editionHash"));
        Assert.True(dossier.Body.GetProperty("reproduced").GetBoolean());
    }

    [Fact]
    public async Task Checks_during_switches_are_each_by_one_whole_edition()
    {
        using var scope = new FunctionScope();
        var packs = new[] { EditionPack.Shipped(), TestEdition.WithAddedEntry() };
        for (var i = 0; i < 6; i++)
        {
            var switching = ActivateAsync(scope, packs[i % 2]);
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CheckAsync(scope))));
            await switching;
            Assert.All(answers, answer => Assert.Equal(
                Text(answer, "edition")!.StartsWith("2026-12-01", StringComparison.Ordinal) ? "controlled" : "noMatch", Text(answer, "verdict")));
        }
    }

    private static async Task<System.Text.Json.JsonElement> CheckAsync(FunctionScope scope)
    {
        var request = scope.Request($$"""[{"text":"{{Extractant}}"},{"text":"{{Extractant}}"}]""");
        var answer = await FunctionScope.ExecuteAsync(request, await scope.Create<CheckFunctions>().CheckAsync(request, default));
        Assert.Equal(Text(answer.Body[0], "edition"), Text(answer.Body[1], "edition"));
        return answer.Body[0];
    }

    private static async Task ActivateAsync(FunctionScope scope, EditionPack pack)
    {
        var edition = pack.Load().Edition!;
        await scope.Get<EditionLibrary>().KeepAsync(new EditionInUse(edition, () => pack), default);
        var store = scope.Get<IEditionStore>();
        var before = await store.FindCurrentAsync(default);
        Assert.NotNull(await store.SwitchAsync(new EditionPointer(edition.Hash, scope.Clock.GetUtcNow(), before?.RowVersion ?? ""), default));
        scope.Get<CurrentEdition>().LookAgain();
    }

    private static async Task<System.Text.Json.JsonElement> GetAsync(FunctionScope scope, string id) =>
        (await Work.CallAsync(scope, r => scope.Create<ScreeningFunctions>().GetAsync(r, id, default))).Body;

    private static string? Text(System.Text.Json.JsonElement element, string name) => element.GetProperty(name).GetString();
}

using System.Globalization;
using Screening.Core;
using Screening.Core.Lists.Loading;
using Screening.Pipeline.Lists.Feeds;
using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Lists;

/// <summary>Looks at what a feed gave before anything is believed: signature, format, every check of the build, overlay, age. What fails one is refused.</summary>
public sealed class EditionScrutiny(EditionSource source, ListsOptions options, TimeProvider time)
{
    private const int MaxShown = 5;

    /// <summary>The edition, verified and validated.</summary>
    /// <exception cref="OutboundFailureException">It is refused; the message says why.</exception>
    internal EditionCandidate Read(string feed, FetchedEdition fetched)
    {
        var signedBy = SignedBy(fetched);
        var pack = EditionPack.Read(fetched.Bytes, out var issue) ?? throw new OutboundFailureException(issue!);
        if (pack.Overlays.Count > 0)
        {
            throw Refused("feedOverlay", fetched, "holds overlays, which are a host's own", "Publish the list alone.");
        }

        var result = pack.Load();
        if (result.Edition is not { } edition || result.Issues.Count > 0)
        {
            var first = string.Join(' ', result.Issues.Take(MaxShown).Select(EditionSource.InWords));
            throw Refused("invalidEdition", fetched, $"is not valid, with {result.Issues.Count.ToString(CultureInfo.InvariantCulture)} problems: {first}", "Run: screening lists validate, on its folder, and publish it again.");
        }

        if (edition.Hash != fetched.Manifest.Hash || edition.Id != fetched.Manifest.Edition)
        {
            throw Refused("feedTorn", fetched, "has another name or hash than feed.json says", "Publish the feed anew.");
        }

        var under = source.Under(pack);
        if (!ReferenceEquals(under, pack) && under.Load() is { Edition: null } overlaid)
        {
            throw Refused("overlayDoesNotFit", fetched, $"does not go with this host's overlay: {string.Join(' ', overlaid.Issues.Take(MaxShown).Select(EditionSource.InWords))}", "Correct the overlay.");
        }

        return new EditionCandidate(edition, pack, fetched.Bytes, feed, signedBy);
    }

    /// <summary>What makes a candidate wait for a person; empty when it may go live at once.</summary>
    internal IReadOnlyList<Issue> Reasons(EditionCandidate candidate, EditionInUse active, EditionChanges changes, EditionPreview? preview)
    {
        var reasons = new List<Issue>();
        if (options.AlwaysAsk)
        {
            reasons.Add(Reason("alwaysAsk", "The settings make every edition wait for a person."));
        }

        if (candidate.SignedBy is null)
        {
            reasons.Add(Reason("unsigned", "Nobody whose key is in the settings signed it."));
        }

        if (candidate.Edition.Id == active.Edition.Id)
        {
            reasons.Add(Reason("sameName", "It has the name of the active edition and says something else."));
        }

        Limit(changes.Added.Count, options.MaxAdded, "tooManyAdded", "adds", "entries", reasons);
        Limit(changes.Removed.Count, options.MaxRemoved, "tooManyRemoved", "removes", "entries", reasons);
        Limit(changes.Changed.Count, options.MaxChanged, "tooManyChanged", "changes", "entries", reasons);
        Limit(changes.Others.Count, options.MaxOthers, "tooManyOthers", "changes", "other items", reasons);
        Limit(preview?.Changed ?? 0, options.MaxLines, "tooManyLines", "changes the answer of", "lines that were screened before", reasons);

        // A day too late would have every edition of the days before refused as older; one day lies between the ends of the earth.
        if (candidate.Edition.KnownUntil > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1))
        {
            reasons.Add(Reason("futureEdition", string.Create(CultureInfo.InvariantCulture, $"It says that it knows the law up to {candidate.Edition.KnownUntil:yyyy-MM-dd}, a day that has not come.")));
        }

        return reasons;
    }

    // With keys in the settings an edition is signed by one of them or refused; without any, a person looks at each.
    private string? SignedBy(FetchedEdition fetched)
    {
        var keys = options.FeedKeys;
        if (keys.Count == 0)
        {
            return null;
        }

        return fetched.Signature is not { } signature ? throw Refused("unsigned", fetched, "has no signature, and the settings hold keys", "Sign it: screening lists publish --key FILE")
            : keys.FirstOrDefault(key => key.Name == signature.Key) is not { } key ? throw Refused("unknownKey", fetched, "is signed with a key that is not in the settings", "Sign it with a key that is, or add that key to Screening:Lists:Keys if you trust it.")
            : !key.Verifies(fetched.Bytes.Span, signature) ? throw Refused("badSignature", fetched, $"does not bear the signature of the key {key.Name}: it was changed after it was signed, or somebody else signed it", "Do not use it. Ask who publishes the feed.")
            : key.Name;
    }

    private static void Limit(long count, int most, string code, string does, string what, List<Issue> reasons)
    {
        if (count > most)
        {
            reasons.Add(Reason(code, string.Create(CultureInfo.InvariantCulture, $"It {does} {what}: {count}; without a person at most {most}.")));
        }
    }

    private static Issue Reason(string code, string message) =>
        new(code, IssueSeverity.Warning, string.Empty, message, "Look at its changes and its preview, then approve or refuse it: screening lists approve");

    private static OutboundFailureException Refused(string code, FetchedEdition fetched, string message, string whatToDo) =>
        new(new Issue(code, IssueSeverity.Error, fetched.Manifest.Edition, $"Edition {fetched.Manifest.Edition} of the feed {message}.", whatToDo));
}

using System.Globalization;
using Screening.Core;
using Screening.Core.Classification;
using Screening.Core.Lists;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Decisions;

/// <summary>What may be decided about a line: every problem of a request, each with its words in one place.</summary>
public sealed class DecisionRules(DecisionOptions options)
{
    /// <summary>The first thing that speaks against a request; null when it may be recorded.</summary>
    /// <param name="request">The request, its entry settled by <see cref="WithEntry"/>.</param>
    /// <param name="item">The line.</param>
    /// <param name="list">The edition in use: its entries may be named.</param>
    /// <param name="records">The line's decisions so far.</param>
    /// <param name="signer">Who decides.</param>
    /// <param name="today">The day of the decision.</param>
    public Issue? Check(DecisionRequest request, StoredItem item, Edition list, IReadOnlyList<DecisionRecord> records, Signer signer, DateOnly today) =>
        CheckMembers(request) ?? request.Kind switch
        {
            DecisionKind.Second => CheckSecond(request, records, signer),
            DecisionKind.Withdraw => CheckWithdraw(request, records),
            DecisionKind.Override => CheckEntry(request, item, list) ?? CheckOverride(request, item) ?? CheckStanding(request, today),
            DecisionKind.Ask => CheckEntry(request, item, list) ?? CheckAsk(request, item),
            _ => CheckEntry(request, item, list) ?? CheckStanding(request, today),
        };

    /// <summary>The request with the entry that it is about: the one it names, else the only finding's.</summary>
    public static DecisionRequest WithEntry(DecisionRequest request, StoredItem item) =>
        request.Entry is null && item.Findings is [var only] && request.Kind is not (DecisionKind.Second or DecisionKind.Withdraw)
            ? request with { Entry = only.Entry }
            : request;

    private static Issue? CheckMembers(DecisionRequest request)
    {
        var isAbout = request.Kind is DecisionKind.Second or DecisionKind.Withdraw;
        return request switch
        {
            { Verdict: not null } or { Reason: not null } when request.Kind != DecisionKind.Override =>
                Bad("notForThisKind", "/verdict", "Only an override has a verdict and a reason.", "Leave both out, or send kind override."),
            { StandingUntil: not null } when request.Kind is not (DecisionKind.Confirm or DecisionKind.Override) =>
                Bad("notForThisKind", "/standingUntil", "Only a confirmation or an override can stand.", "Leave standingUntil out."),
            { Target: null } when isAbout => Bad("missingMember", "/decision", "The request does not say which decision it is about.", "Send its id as decision."),
            { Target: not null } when !isAbout => Bad("notForThisKind", "/decision", "Only second and withdraw are about a decision.", "Leave decision out."),
            { Note: "" } when request.Kind is DecisionKind.Override or DecisionKind.Withdraw =>
                Bad("missingMember", "/note", "The note is missing: an override or a withdrawal is explained.", "Say in a sentence what it rests on."),
            _ => null,
        };
    }

    private static Issue? CheckEntry(DecisionRequest request, StoredItem item, Edition list)
    {
        if (request.Entry is not { } entry)
        {
            return item.Findings.Count == 0 || request.Kind == DecisionKind.Ask
                ? null
                : Bad("entryNeeded", "/entry", $"The line has {item.Findings.Count} findings; say which one is meant.", $"Send entry as one of {string.Join(", ", item.Findings.Select(f => f.Entry))}.");
        }

        var isFound = item.Findings.Any(f => f.Entry == entry);
        return isFound || (request is { Kind: DecisionKind.Override, Verdict: Verdict.Controlled } && list.Entries.ContainsKey(entry))
            ? null
            : Bad("noSuchFinding", "/entry", $"The line has no finding on {entry}.", "Name an entry that was found; to say that the line is another listed item, override with verdict controlled and an entry of the list.");
    }

    private static Issue? CheckOverride(DecisionRequest request, StoredItem item)
    {
        if (request.Verdict is not (Verdict.Controlled or Verdict.NoMatch))
        {
            return Bad("missingMember", "/verdict", "An override says what the line is.", "Send verdict controlled or noMatch.");
        }

        if (request.Reason is null)
        {
            return Bad("missingMember", "/reason", "An override has a reason.", $"Send one of {string.Join(", ", CamelCase.Names<OverrideReason>())}.");
        }

        if (request.Entry is null)
        {
            return Bad("entryNeeded", "/entry", "The line has no finding to override.", "Send the entry under which it falls, with verdict controlled.");
        }

        var found = item.Findings.FirstOrDefault(f => f.Entry == request.Entry);
        return found is not null && VerdictOf(found.Match) == request.Verdict
            ? Bad("nothingToOverride", "/verdict", $"The finding on {found.Entry} says {CamelCase.Of(request.Verdict.Value)} already.", "Confirm it.")
            : null;
    }

    private static Issue? CheckAsk(DecisionRequest request, StoredItem item) =>
        item.Findings.Any(f => (request.Entry is null || f.Entry == request.Entry) && f.Questions.Count > 0)
            ? null
            : Bad("nothingToAsk", "/entry", "Nothing that was found has an open question.", "Confirm or override it.");

    private Issue? CheckStanding(DecisionRequest request, DateOnly today)
    {
        if (request.StandingUntil is not { } until)
        {
            return null;
        }

        var last = today.AddDays(options.MaxStandingDays);
        return until < today || until > last
            ? Bad(
                "badStandingDate", "/standingUntil",
                string.Create(CultureInfo.InvariantCulture, $"A decision of today may stand until a date from {today:yyyy-MM-dd} to {last:yyyy-MM-dd}."), "Choose such a date.")
            : null;
    }

    private static Issue? CheckSecond(DecisionRequest request, IReadOnlyList<DecisionRecord> records, Signer signer)
    {
        if (records.FirstOrDefault(r => r.Decision.Id == request.Target) is not { Decision.Kind: DecisionKind.Confirm or DecisionKind.Override } record)
        {
            return Unknown(request);
        }

        return record.State == DecisionState.Withdrawn ? Bad("withdrawn", "/decision", "The decision was withdrawn.", "Decide anew.")
            : record.SecondedBy is not null ? Bad("alreadySeconded", "/decision", $"{record.SecondedBy.Name} has agreed to it already.", "Nothing is left to do.")
            : record.Decision.By.Id == signer.Id ? Bad("sameSigner", "/decision", "Nobody seconds a decision of their own.", "Let another person look at it.")
            : null;
    }

    private static Issue? CheckWithdraw(DecisionRequest request, IReadOnlyList<DecisionRecord> records) =>
        records.FirstOrDefault(r => r.Decision.Id == request.Target) is not { Decision.Kind: DecisionKind.Confirm or DecisionKind.Override or DecisionKind.Ask } record ? Unknown(request)
        : record.State == DecisionState.Withdrawn ? Bad("withdrawn", "/decision", "The decision was withdrawn already.", "Nothing is left to do.")
        : null;

    /// <summary>What a finding alone makes of its line.</summary>
    internal static Verdict VerdictOf(MatchKind match) => match switch
    {
        MatchKind.Listed => Verdict.Controlled,
        MatchKind.MissingFacts or MatchKind.Grey => Verdict.Review,
        _ => Verdict.NoMatch,
    };

    private static Issue Unknown(DecisionRequest request) =>
        Bad("unknownDecision", "/decision", $"The line has no decision '{request.Target}' of a kind that this can be about.", "Look at the line's decisions.");

    private static Issue Bad(string code, string where, string message, string whatToDo) => new(code, IssueSeverity.Error, where, message, whatToDo);
}

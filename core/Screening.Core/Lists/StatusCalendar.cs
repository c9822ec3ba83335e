using System.Globalization;

namespace Screening.Core.Lists;

/// <summary>
/// Works out the legal status of a measure or entry on a date from its timeline. Formal events set the status; an event that was only
/// announced makes it uncertain where it would change the answer.
/// </summary>
public static class StatusCalendar
{
    /// <summary>Status of an entry: of its own timeline where it has one, else of its measure's, limited to its clause.</summary>
    public static LegalStatus StatusOn(Edition edition, Entry entry, DateOnly date)
    {
        var measure = edition.Measures.First(m => m.Id == entry.Measure);
        return StatusOn(measure.Id.ToString(), (entry.Timeline ?? measure.Timeline).Events, entry.Clause, date, edition.KnownUntil);
    }

    /// <summary>Status of a measure as a whole.</summary>
    public static LegalStatus StatusOn(Edition edition, Measure measure, DateOnly date) =>
        StatusOn(measure.Id.ToString(), measure.Timeline.Events, null, date, edition.KnownUntil);

    private static LegalStatus StatusOn(string name, IReadOnlyList<LegalEvent> all, string? clause, DateOnly date, DateOnly knownUntil)
    {
        var status = FormalStatusOn(name, all, clause, date, knownUntil);
        return Announcement(status, all, clause, date) is { } announced ? Doubted(status, name, announced) : status;
    }

    private static LegalStatus FormalStatusOn(string name, IReadOnlyList<LegalEvent> all, string? clause, DateOnly date, DateOnly knownUntil)
    {
        var events = all.Where(e => e.Clause is null || string.Equals(e.Clause, clause, StringComparison.Ordinal)).ToList();
        var effective = EffectiveEvent(all, clause);
        var repealed = events.Find(e => e is { Kind: LegalEventKind.Repealed, Formal: true } && e.Date <= date);
        if (repealed is not null)
        {
            return Make(StatusKind.Repealed, date, [repealed], Say(name, $"was repealed on {Day(repealed.Date)}", $"自{Day(repealed.Date)}起废止"));
        }

        var issued = events[0];
        if (date < issued.Date)
        {
            return Make(StatusKind.NotYet, date, [issued], Say(name, $"was issued only on {Day(issued.Date)}", $"于{Day(issued.Date)}才公布"));
        }

        if (effective is null)
        {
            return Make(StatusKind.NotYet, date, [issued], Say(name, $"was issued on {Day(issued.Date)} and does not apply yet", $"于{Day(issued.Date)}公布，尚未生效"));
        }

        // Effective and suspended may both lie ahead of a date between issue and effect, so the suspension is looked at first.
        var suspension = LastSuspension(events, date);
        if (suspension is not null)
        {
            return Suspended(name, events, effective, suspension, date, knownUntil);
        }

        return date < effective.Date
            ? Make(StatusKind.NotYet, date, [issued, effective], Say(name, $"was issued on {Day(issued.Date)} and takes effect on {Day(effective.Date)}", $"于{Day(issued.Date)}公布，自{Day(effective.Date)}起施行"))
            : InForce(name, events, effective, date);
    }

    private static LegalStatus InForce(string name, List<LegalEvent> events, LegalEvent effective, DateOnly date)
    {
        var resumed = events.FindLast(e => e is { Kind: LegalEventKind.Resumed, Formal: true } && e.Date <= date);
        return resumed is null
            ? Make(StatusKind.InForce, date, [effective], Say(name, $"has been in force since {Day(effective.Date)}; no suspension or repeal is known", $"自{Day(effective.Date)}起施行，未见暂停或废止"))
            : Make(StatusKind.InForce, date, [effective, resumed], Say(
                name, $"has been in force again since {Day(resumed.Date < effective.Date ? effective.Date : resumed.Date)}, when its suspension ended{Under(resumed)}",
                $"自{Day(resumed.Date < effective.Date ? effective.Date : resumed.Date)}起恢复施行{UnderZh(resumed)}"));
    }

    // What was only announced (a spokesman, a joint statement) can't change a status, but it can make it doubtful.
    private static LegalEvent? Announcement(LegalStatus status, IReadOnlyList<LegalEvent> all, string? clause, DateOnly date)
    {
        var lastFormal = all.Where(e => e.Formal && e.Date <= date && (e.Clause is null || string.Equals(e.Clause, clause, StringComparison.Ordinal)))
            .Select(e => e.Date).DefaultIfEmpty(DateOnly.MinValue).Max();
        return all.LastOrDefault(e => !e.Formal && e.Date <= date && e.Date >= lastFormal
            && (e.Clause is null || string.Equals(e.Clause, clause, StringComparison.Ordinal))
            && status.Kind switch
            {
                StatusKind.InForce => e.Kind is LegalEventKind.Suspended or LegalEventKind.Repealed,
                StatusKind.Suspended => e.Kind is LegalEventKind.Resumed or LegalEventKind.Repealed,
                StatusKind.NotYet => e.Kind is LegalEventKind.Effective,
                _ => false,
            });
    }

    private static LegalStatus Doubted(LegalStatus formal, string name, LegalEvent announced) => formal with
    {
        Kind = StatusKind.Uncertain,
        Why = new BilingualText(
            $"{formal.Why.En} But on {Day(announced.Date)} it was announced, without a formal instrument: {announced.Says.En}",
            $"{formal.Why.Zh}但{Day(announced.Date)}有宣布而未见正式文件：{announced.Says.Zh}"),
        WouldSettle = new BilingualText(
            $"A formal instrument on measure {name} that confirms what was announced: look for it on mofcom.gov.cn and state it in an overlay.",
            $"确认该宣布内容的、关于{name}号公告的正式文件：请在商务部网站查证，并以补充文件写明。"),
        Sources = [.. formal.Sources.Concat(announced.Sources).Distinct()],
        Certainty = (Certainty)Math.Max((int)formal.Certainty, (int)announced.Certainty),
    };

    // A clause takes effect by its own event where it has one; a whole with the first of its clauses.
    private static LegalEvent? EffectiveEvent(IReadOnlyList<LegalEvent> all, string? clause)
    {
        var starts = all.Where(e => e is { Kind: LegalEventKind.Effective, Formal: true }).ToList();
        return starts.Find(e => e.Clause is not null && string.Equals(e.Clause, clause, StringComparison.Ordinal))
            ?? starts.Find(e => e.Clause is null)
            ?? (clause is null ? starts.MinBy(e => e.Date) : null);
    }

    private static LegalEvent? LastSuspension(List<LegalEvent> events, DateOnly date)
    {
        var last = events.FindLast(e => e is { Kind: LegalEventKind.Suspended, Formal: true } && e.Date <= date);
        return last is null || events.Exists(e => e is { Kind: LegalEventKind.Resumed, Formal: true } && e.Date > last.Date && e.Date <= date) ? null : last;
    }

    private static LegalStatus Suspended(
        string name, List<LegalEvent> events, LegalEvent effective, LegalEvent suspension, DateOnly date, DateOnly knownUntil)
    {
        var extension = events.FindLast(e => e is { Kind: LegalEventKind.SuspensionExtended, Formal: true } && e.Date >= suspension.Date);
        var until = extension?.Until ?? suspension.Until;
        var basis = extension is null ? new[] { suspension } : [suspension, extension];
        var by = (suspension.By is { } id ? id.ToString() : name) + (extension?.By is { } and ? $" and {and}" : string.Empty);
        if (until is null || date < until || (extension is not null && date == until))
        {
            var end = until is { } day ? $" until {Day(day)}" : string.Empty;
            var endZh = until is { } dayZh ? $"至{Day(dayZh)}" : string.Empty;
            var never = effective.Date >= suspension.Date ? "; it had not taken effect before" : string.Empty;
            var neverZh = effective.Date >= suspension.Date ? "；此前从未施行" : string.Empty;
            return Make(StatusKind.Suspended, date, basis, Say(name, $"is suspended by {by} from {Day(suspension.Date)}{end}{never}", $"由{by}号公告自{Day(suspension.Date)}起暂停实施{endZh}{neverZh}"));
        }

        // The list's makers looked past the date asked and found nothing that goes on with the suspension: it ended by its own terms.
        var announced = events.Exists(e => e is { Kind: LegalEventKind.SuspensionExtended, Formal: false } && e.Date >= (extension ?? suspension).Date);
        if (date > until && date <= knownUntil && !announced && date >= effective.Date)
        {
            return Make(StatusKind.InForce, date, [effective, .. basis], Say(
                name, $"is in force again: its suspension by {by} ended by its own terms on {Day(until.Value)}, and nothing that prolongs it was found up to {Day(knownUntil)}",
                $"恢复施行：{by}号公告的暂停已于{Day(until.Value)}按其自身规定届满，截至{Day(knownUntil)}未见延长文件"));
        }

        return Uncertain(name, events, extension ?? suspension, until.Value, date, knownUntil);
    }

    private static LegalStatus Uncertain(
        string name, List<LegalEvent> events, LegalEvent suspension, DateOnly until, DateOnly date, DateOnly knownUntil)
    {
        var announced = events.FindLast(e => e is { Kind: LegalEventKind.SuspensionExtended, Formal: false } && (e.Until is null || e.Until > until));
        var by = suspension.By is { } id ? id.ToString() : name;
        var en = $"the suspension by {by} names {Day(until)} as its last date and does not say whether that day is included";
        var zh = $"{by}号公告载明暂停至{Day(until)}，未说明是否含当日";
        if (announced is { Until: { } to })
        {
            en += $"; on {Day(announced.Date)} an extension to {Day(to)} was announced, but no formal instrument was seen up to {Day(knownUntil)}"
                + (date > to ? $", and the date asked lies behind {Day(to)} too" : string.Empty);
            zh += $"；{Day(announced.Date)}宣布延期至{Day(to)}，但截至{Day(knownUntil)}未见正式公告" + (date > to ? $"，且查询日期已晚于{Day(to)}" : string.Empty);
        }
        else
        {
            en += $"; what followed was not seen up to {Day(knownUntil)}";
            zh += $"；截至{Day(knownUntil)}未见后续文件";
        }

        var basis = announced is null ? new[] { suspension } : [suspension, announced];
        return Make(StatusKind.Uncertain, date, basis, Say(name, $"is uncertain: {en}", $"状态不确定：{zh}")) with
        {
            WouldSettle = new BilingualText(
                $"A formal announcement of MOFCOM (or MOFCOM and GAC) that extends, ends or replaces {by}: look for it on mofcom.gov.cn and state it in an overlay.",
                $"商务部（或会同海关总署）正式公布的延长、终止或替代{by}号公告的文件：请在商务部网站查证，并以补充文件写明。"),
        };
    }

    private static string Under(LegalEvent legal) => legal.By is { } id ? $" under {id}" : string.Empty;

    private static string UnderZh(LegalEvent legal) => legal.By is { } id ? $"（依据{id}号公告）" : string.Empty;

    private static BilingualText Say(string name, string en, string zh) => new($"Measure {name} {en}.", $"{name}号公告{zh}。");

    private static LegalStatus Make(StatusKind kind, DateOnly date, IReadOnlyList<LegalEvent> basis, BilingualText why) => new()
    {
        Kind = kind, AsOf = date, Why = WithProvenance(why, basis), Sources = [.. basis.SelectMany(e => e.Sources).Distinct()], Certainty = basis.Max(e => e.Certainty),
    };

    // What a user stated in an overlay is never passed off as the shipped list's own knowledge.
    private static BilingualText WithProvenance(BilingualText why, IReadOnlyList<LegalEvent> basis)
    {
        foreach (var overlay in basis.Select(e => e.StatedIn).OfType<OverlayProvenance>().Distinct())
        {
            why = new BilingualText(
                $"{why.En} So stated by {overlay.StatedBy} on {Day(overlay.StatedOn)} in the overlay '{overlay.Name}', not in the shipped list.",
                $"{why.Zh}此由{overlay.StatedBy}于{Day(overlay.StatedOn)}在补充文件“{overlay.Name}”中写明，非随附清单内容。");
        }

        return why;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Screening.Core.Lists.Compiled;
using Screening.Core.Quantities;

namespace Screening.Core.Lists.Validation;

/// <summary>
/// Whether a rule can be true of any goods at all. A rule is taken apart into its ways to be true, each a list of conditions that hold
/// together; it is dead when each way contradicts itself.
/// </summary>
internal static class RuleSatisfiability
{
    // A rule with more ways than that is not judged: no rule of a list that a person reads comes near it.
    private const int MostWays = 4096;

    private sealed record Literal(Condition Condition, bool IsDenied);

    /// <summary>Why the rule can never be true; null when it can.</summary>
    public static string? WhyNever(Edition edition, Condition rule)
    {
        var ways = WaysOf(rule, denied: false);
        if (ways is null or [])
        {
            return null;
        }

        string? first = null;
        foreach (var way in ways)
        {
            var why = Contradiction(edition, way);
            if (why is null)
            {
                return null;
            }

            first ??= why;
        }

        return first;
    }

    private static List<List<Literal>>? WaysOf(Condition rule, bool denied) => rule switch
    {
        Not not => WaysOf(not.Part, !denied),
        AllOf all => denied ? Either(all.Parts, denied) : Together(all.Parts, denied),
        AnyOf any => denied ? Together(any.Parts, denied) : Either(any.Parts, denied),
        _ => [[new Literal(rule, denied)]],
    };

    private static List<List<Literal>>? Either(IReadOnlyList<Condition> parts, bool denied)
    {
        var ways = new List<List<Literal>>();
        foreach (var part in parts)
        {
            if (WaysOf(part, denied) is not { } more || ways.Count + more.Count > MostWays)
            {
                return null;
            }

            ways.AddRange(more);
        }

        return ways;
    }

    private static List<List<Literal>>? Together(IReadOnlyList<Condition> parts, bool denied)
    {
        List<List<Literal>> ways = [[]];
        foreach (var part in parts)
        {
            if (WaysOf(part, denied) is not { } more || ways.Count * more.Count > MostWays)
            {
                return null;
            }

            ways = [.. ways.SelectMany(w => more.Select(m => w.Concat(m).ToList()))];
        }

        return ways;
    }

    private static string? Contradiction(Edition edition, List<Literal> way)
    {
        foreach (var denied in way.Where(l => l.IsDenied))
        {
            if (way.Find(l => !l.IsDenied && Implies(edition, l.Condition, denied.Condition)) is { } asked)
            {
                return $"it asks for '{ConditionText.InEnglish(edition, asked.Condition)}' and denies '{ConditionText.InEnglish(edition, denied.Condition)}'.";
            }
        }

        var windows = way.Where(l => !l.IsDenied).Select(l => l.Condition).OfType<ParameterIn>().ToList();
        foreach (var window in windows)
        {
            if (!IsPossible(window))
            {
                return $"no {window.Kind} is {QuantityText.InEnglish(window.Window)}.";
            }

            if (windows.Find(w => string.Equals(w.Parameter, window.Parameter, StringComparison.Ordinal) && Apart(w.Window, window.Window)) is { } other)
            {
                return $"two windows of '{window.Parameter}' share no value, {QuantityText.InEnglish(window.Window)}, and {QuantityText.InEnglish(other.Window)}.";
            }
        }

        return null;
    }

    // What holds of the one holds of the other: the same condition, a narrower concept, the same element in one form only.
    private static bool Implies(Edition edition, Condition narrow, Condition wide) => (narrow, wide) switch
    {
        (Names a, Names b) => IsWithin(edition, a.Concept, b.Concept),
        (ElementIs a, ElementIs b) => string.Equals(a.Element, b.Element, StringComparison.Ordinal)
            && (b.As.Count == 0 || (a.As.Count > 0 && a.As.All(b.As.Contains))) && b.With.All(a.With.Contains),
        _ => narrow.GetType() == wide.GetType() && Bytes(narrow).AsSpan().SequenceEqual(Bytes(wide)),
    };

    private static bool IsWithin(Edition edition, string concept, string wider, int depth = 0) =>
        string.Equals(concept, wider, StringComparison.Ordinal)
        || (depth < 16 && edition.Concepts.TryGetValue(concept, out var found) && found.Broader.Any(b => IsWithin(edition, b, wider, depth + 1)));

    // The compiled form is the same for conditions that say the same.
    private static byte[] Bytes(Condition condition)
    {
        var writer = new CompiledWriter();
        CompiledConditions.Write(writer, condition);
        return writer.ToBytes([]);
    }

    private static bool Apart(QuantityWindow a, QuantityWindow b) => Below(a, b) || Below(b, a);

    private static bool Below(QuantityWindow low, QuantityWindow high) =>
        low.Max is { } max && high.Min is { } min && (max < min || (max == min && !(low.MaxInclusive && high.MinInclusive)));

    private static bool IsPossible(ParameterIn parameter)
    {
        var least = parameter.Kind switch
        {
            QuantityKind.Temperature => Temperature.AbsoluteZero.InBase,
            QuantityKind.TemperatureDifference => double.MinValue,
            _ => 0,
        };
        var most = parameter.Kind is QuantityKind.MassFraction or QuantityKind.AtomFraction or QuantityKind.ValueShare or QuantityKind.Ratio ? 1 : double.MaxValue;
        var window = parameter.Window;
        return !Apart(window, new QuantityWindow { Min = least, Max = most }) && !Apart(window, window);
    }
}

namespace Screening.Core.Quantities;

/// <summary>An interval of one quantity in its kind's base unit; an absent bound is open.</summary>
public readonly record struct QuantityWindow
{
    /// <summary>Lower bound; null: none.</summary>
    public double? Min { get; init; }

    /// <summary>Upper bound; null: none.</summary>
    public double? Max { get; init; }

    /// <summary>False when the value must be larger than <see cref="Min"/>. Default true.</summary>
    public bool MinInclusive { get; init; } = true;

    /// <summary>False when the value must be smaller than <see cref="Max"/>. Default true.</summary>
    public bool MaxInclusive { get; init; } = true;

    /// <summary>The lower bound as the list writes it, for example <c>0.5 m3</c>; null when it was made in base units.</summary>
    public string? MinAsWritten { get; init; }

    /// <summary>The upper bound as the list writes it; null when it was made in base units.</summary>
    public string? MaxAsWritten { get; init; }

    /// <summary>An interval without bounds.</summary>
    public QuantityWindow()
    {
    }

    /// <summary>True when the value lies inside. A relative 1e-9 forgives the binary rounding of decimal bounds.</summary>
    public bool Holds(double value)
    {
        var slack = Math.Abs(value) * 1e-9;
        var aboveMin = Min is not { } min || (MinInclusive ? value >= min - slack : value > min + slack);
        var belowMax = Max is not { } max || (MaxInclusive ? value <= max + slack : value < max - slack);
        return aboveMin && belowMax;
    }

    /// <summary>True when every value from <paramref name="low"/> to <paramref name="high"/> lies inside; false when none does; else null.</summary>
    public bool? HoldsAll(double low, double high)
    {
        if (Holds(low) && Holds(high))
        {
            return true;
        }

        var disjoint = (Min is { } min && high < min) || (Max is { } max && low > max);
        return disjoint || (low == high && !Holds(low)) ? false : null;
    }
}

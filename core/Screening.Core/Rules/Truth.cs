namespace Screening.Core.Rules;

/// <summary>The value of a condition in Kleene's three-valued logic. Ordered: AND is the least, OR the largest.</summary>
public enum Truth
{
    /// <summary>The facts speak against it.</summary>
    False,

    /// <summary>The facts leave it open.</summary>
    Unknown,

    /// <summary>The facts satisfy it.</summary>
    True,
}

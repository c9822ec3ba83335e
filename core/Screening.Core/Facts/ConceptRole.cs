namespace Screening.Core.Facts;

/// <summary>What part a named thing plays in the line.</summary>
public enum ConceptRole
{
    /// <summary>It is what the line is about, or nothing speaks against it.</summary>
    Goods,

    /// <summary>It stands before another noun and narrows it: motor magnets, 电机磁钢.</summary>
    Modifier,

    /// <summary>It is what the goods are for: magnets for motors.</summary>
    Purpose,

    /// <summary>It is a part of, or inside, the goods: headphones with magnets.</summary>
    Part,
}

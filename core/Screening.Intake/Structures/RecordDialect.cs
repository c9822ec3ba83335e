using Screening.Intake.Tables;

namespace Screening.Intake.Structures;

/// <summary>A message standard: the elements that are goods lines and where their members stand.</summary>
/// <param name="Name">The standard's name, for people.</param>
/// <param name="Records">Names of the elements of which each is a goods line.</param>
/// <param name="Members">Role to ends of paths below the record, the first found first.</param>
internal sealed record RecordDialect(string Name, string[] Records, (ColumnRole Role, string[] Paths)[] Members)
{
    /// <summary>Names of elements beside the records whose text is of the goods too.</summary>
    public string[] Context { get; init; } = [];
}

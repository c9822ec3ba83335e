namespace Screening.Core.Facts;

/// <summary>Reads one kind of fact from a line. Stateless; the extractors run in a fixed order and each may look at what is there.</summary>
public interface IFactExtractor
{
    /// <summary>Adds what it finds to the sheet.</summary>
    void Extract(FactSheet sheet);
}

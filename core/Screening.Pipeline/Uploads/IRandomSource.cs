namespace Screening.Pipeline.Uploads;

/// <summary>Bytes that nobody can guess.</summary>
public interface IRandomSource
{
    /// <summary>So many of them.</summary>
    byte[] Bytes(int count);
}

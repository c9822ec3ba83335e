using System.Runtime.ExceptionServices;

namespace Screening.Intake.Parts;

/// <summary>
/// Steps through what a document holds up to its end or to the break, and holds the break back until what stands before it was made into
/// lines: rows that wait for others must not be lost with them.
/// </summary>
internal sealed class UntilBreak<T>(IEnumerable<T> steps) : IDisposable
{
    private readonly IEnumerator<T> source = steps.GetEnumerator();
    private ExceptionDispatchInfo? held;

    /// <summary>What was stepped to.</summary>
    public T Current => source.Current;

    /// <summary>Goes on; false at the end and at a break.</summary>
    public bool MoveNext()
    {
        try
        {
            return held is null && source.MoveNext();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            held = ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }

    /// <summary>Throws what broke the steps; nothing where they ended.</summary>
    public void Rethrow() => held?.Throw();

    public void Dispose() => source.Dispose();
}

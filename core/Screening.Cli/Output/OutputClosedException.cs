namespace Screening.Cli.Output;

/// <summary>Whoever read standard output has gone (<c>| head</c>): there is nothing left to do and nobody to tell.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);

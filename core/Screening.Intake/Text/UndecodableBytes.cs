using System.Globalization;
using System.Text;
using Screening.Core;

namespace Screening.Intake.Text;

/// <summary>Puts U+FFFD where bytes are no character of the encoding, and counts them: a text of two encodings is read, but not in silence.</summary>
internal sealed class UndecodableBytes : DecoderFallback
{
    private int count;

    /// <inheritdoc/>
    public override int MaxCharCount => 1;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    /// <summary>Says what was counted.</summary>
    public void Report(DocumentReport report)
    {
        if (count > 0)
        {
            report.Add(new Issue(
                "undecodable", IssueSeverity.Warning, string.Empty, string.Create(CultureInfo.InvariantCulture, $"{count} places of the text are no characters of its encoding ({report.Encoding}); they are shown as \uFFFD."),
                "Save the file as UTF-8 and upload it again."));
        }
    }

    private sealed class Replacement(UndecodableBytes owner) : DecoderFallbackBuffer
    {
        private bool isWaiting;
        private bool isGiven;

        public override int Remaining => isWaiting ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.count++;
            (isWaiting, isGiven) = (true, false);
            return true;
        }

        public override char GetNextChar()
        {
            if (!isWaiting)
            {
                return '\0';
            }

            (isWaiting, isGiven) = (false, true);
            return '\uFFFD';
        }

        public override bool MovePrevious()
        {
            if (!isGiven)
            {
                return false;
            }

            (isWaiting, isGiven) = (true, false);
            return true;
        }

        public override void Reset() => (isWaiting, isGiven) = (false, false);
    }
}

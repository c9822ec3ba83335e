using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Screening.Pipeline.Storage;

namespace Screening.Functions.Local.Triggers;

/// <summary>
/// Remembers when a timer was due last, in a small file of the data directory, so that a run that was missed while the host was down is
/// made up for at the next start: what <see cref="TimerTriggerAttribute.UseMonitor"/> promises.
/// </summary>
public sealed class ScheduleMonitor(StorageOptions options)
{
    private readonly string folder = Path.Combine(options.DataDirectory, "timers");

    /// <summary>When the function was due last, UTC; null when nothing is known.</summary>
    public DateTime? LastOf(string function)
    {
        try
        {
            var text = File.ReadAllText(PathOf(function));
            return DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var last) ? last : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Records a due time, UTC.</summary>
    public void Record(string function, DateTime due)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(function);
        File.WriteAllText(path + ".tmp", due.ToString("O", CultureInfo.InvariantCulture));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    private string PathOf(string function) => Path.Combine(folder, function + ".txt");
}

using Microsoft.Extensions.Configuration;

namespace Screening.Functions.Local.Triggers;

/// <summary>Settings named in per cent signs in attributes: <c>%ScreeningListCheckSchedule%</c>.</summary>
public static class SettingNames
{
    /// <summary>The text with every named setting put in.</summary>
    /// <exception cref="LocalHostException">A setting is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration)
    {
        if (text.Length < 3 || text[0] != '%' || text[^1] != '%')
        {
            return text;
        }

        var name = text[1..^1];
        return configuration[name] ?? throw new LocalHostException($"The setting {name} is missing; set it, for example in the environment.");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Screening.Core.Lists;
using Screening.Pipeline.Json;

namespace Screening.Functions.Http;

/// <summary>Typed values of a query; each that is no possible one becomes a problem that says what is.</summary>
public static class QueryValues
{
    /// <summary>A value of an enum by its camelCase name; null when it is not asked for.</summary>
    /// <exception cref="ProblemException">There is no such value.</exception>
    public static TEnum? Choice<TEnum>(this HttpRequest request, string name, string code)
        where TEnum : struct, Enum
    {
        if (request.Query[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        return CamelCase.TryParse<TEnum>(text, out var value)
            ? value
            : throw new ProblemException(Problem.BadRequest(code, $"{name} '{Problem.Shown(text)}' is none of {string.Join(", ", CamelCase.Names<TEnum>())}."));
    }

    /// <summary>A date; null when it is not asked for.</summary>
    /// <exception cref="ProblemException">The text is no date.</exception>
    public static DateOnly? Date(this HttpRequest request, string name)
    {
        if (request.Query[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ProblemException(Problem.BadRequest("badDate", $"{name} '{Problem.Shown(text)}' is no date; write it as yyyy-MM-dd, for example 2026-11-24."));
    }

    /// <summary>Yes or no; no when it is not asked for.</summary>
    /// <exception cref="ProblemException">The text is neither true nor false.</exception>
    public static bool Flag(this HttpRequest request, string name) => request.Query[name].FirstOrDefault() switch
    {
        null or "false" => false,
        "true" => true,
        { } text => throw new ProblemException(Problem.BadRequest("badFlag", $"{name} '{Problem.Shown(text)}' is neither true nor false.")),
    };

    /// <summary>An entry's code; null when it is not asked for.</summary>
    /// <exception cref="ProblemException">The text is no code.</exception>
    public static EntryCode? Entry(this HttpRequest request, string name)
    {
        if (request.Query[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        return EntryCode.TryParse(text, out var code)
            ? code
            : throw new ProblemException(Problem.BadRequest("badEntry", $"{name} '{Problem.Shown(text)}' is no entry's code; one looks like 1C905.a.4."));
    }
}

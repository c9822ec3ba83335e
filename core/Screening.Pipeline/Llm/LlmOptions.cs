using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Llm;

/// <summary>Settings of the language model, <c>Screening:Llm</c>. Without any of them no model is asked.</summary>
public sealed record LlmOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Screening:Llm";

    /// <summary>Which lines are asked about. Default: off.</summary>
    public LlmMode Mode { get; init; }

    /// <summary>Address of the Azure OpenAI resource, or of any OpenAI-compatible server with its version path. https, or http on loopback.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>True: the endpoint speaks the plain OpenAI protocol (a model on own premises); false (the default): Azure OpenAI.</summary>
    public bool IsOpenAICompatible { get; init; }

    /// <summary>Name of the deployment, or of the model.</summary>
    public string Deployment { get; init; } = "";

    /// <summary>Name of a deployment that reads pictures, on the same endpoint; empty (the default): no page is sent as a picture.</summary>
    public string VisionDeployment { get; init; } = "";

    /// <summary>The key. Empty: the managed identity or the developer's own sign-in (Azure OpenAI only).</summary>
    public string Key { get; init; } = "";

    /// <summary>Client id of a user-assigned identity; null: the system's or the developer's own.</summary>
    public string? ClientId { get; init; }

    /// <summary>Tokens, in and out together, that this process may spend on one UTC day. Default: 2,000,000.</summary>
    public long MaxTokensADay { get; init; } = 2_000_000;

    /// <summary>Calls that one document may cost. Default: 50.</summary>
    public int MaxCallsADocument { get; init; } = 50;

    /// <summary>Lines put into one call. Default: 20.</summary>
    public int LinesACall { get; init; } = 20;

    /// <summary>Calls under way at once. Default: 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>How long one call may take. Default: 60 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the model may be waited for in a check over HTTP. Default: 5 s.</summary>
    public TimeSpan CheckTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Repeats of a call that failed in passing (429, 5xx, no answer). Default: 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How long an endpoint that failed five times in a row is left alone. Default: 60 s.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tokens that one answer may have. Default: 4,096.</summary>
    public int MaxAnswerTokens { get; init; } = 4_096;

    /// <summary>Price of a million tokens in, in <see cref="Currency"/>; null: not known, and no cost is reckoned.</summary>
    public decimal? PriceIn { get; init; }

    /// <summary>Price of a million tokens out, in <see cref="Currency"/>; null: not known, and no cost is reckoned.</summary>
    public decimal? PriceOut { get; init; }

    /// <summary>Currency of the prices, three capital letters; empty without prices.</summary>
    public string Currency { get; init; } = "";

    /// <summary>True when a model may be shown pages.</summary>
    public bool SeesPages => IsOn && VisionDeployment.Length > 0;

    /// <summary>True when a model may be asked.</summary>
    public bool IsOn => Mode != LlmMode.Off;

    /// <summary>Reads the options; what is no value of its kind becomes a violation, nothing throws.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="violations">What is wrong with them, one sentence each.</param>
    public static LlmOptions From(IConfiguration configuration, ICollection<string> violations)
    {
        var section = configuration.GetSection(Section);
        var defaults = new LlmOptions();
        var options = new LlmOptions
        {
            Mode = ModeOf(section["Mode"], violations),
            Endpoint = section["Endpoint"]?.Trim() ?? "",
            IsOpenAICompatible = Flag(section, "IsOpenAICompatible", violations),
            Deployment = section["Deployment"]?.Trim() ?? "",
            VisionDeployment = section["VisionDeployment"]?.Trim() ?? "",
            Key = section["Key"]?.Trim() ?? "",
            ClientId = string.IsNullOrWhiteSpace(section["ClientId"]) ? null : section["ClientId"]!.Trim(),
            MaxTokensADay = Number(section, "MaxTokensADay", 1, long.MaxValue, defaults.MaxTokensADay, violations),
            MaxCallsADocument = (int)Number(section, "MaxCallsADocument", 1, 100_000, defaults.MaxCallsADocument, violations),
            LinesACall = (int)Number(section, "LinesACall", 1, 100, defaults.LinesACall, violations),
            Concurrency = (int)Number(section, "Concurrency", 1, 64, defaults.Concurrency, violations),
            Timeout = Duration(section, "Timeout", defaults.Timeout, violations),
            CheckTimeout = Duration(section, "CheckTimeout", defaults.CheckTimeout, violations),
            Retries = (int)Number(section, "Retries", 0, 10, defaults.Retries, violations),
            Rest = Duration(section, "Rest", defaults.Rest, violations),
            MaxAnswerTokens = (int)Number(section, "MaxAnswerTokens", 64, 128_000, defaults.MaxAnswerTokens, violations),
            PriceIn = Price(section, "PriceIn", violations),
            PriceOut = Price(section, "PriceOut", violations),
            Currency = section["Currency"]?.Trim() ?? "",
        };
        options.Check(violations);
        return options;
    }

    private void Check(ICollection<string> violations)
    {
        if (PriceIn is null != PriceOut is null)
        {
            violations.Add($"{Section}:PriceIn and {Section}:PriceOut go together; give both, or neither.");
        }

        if (Currency.Length > 0 || PriceIn is not null)
        {
            CheckCurrency(violations);
        }

        if (!IsOn)
        {
            return;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            violations.Add($"{Section}:Endpoint '{Endpoint}' is no https address; give the address of the model's resource.");
        }

        if (Deployment.Length == 0)
        {
            violations.Add($"{Section}:Deployment is empty; give the name of the deployment or model.");
        }

        if (IsOpenAICompatible && ClientId is not null)
        {
            violations.Add($"{Section}:ClientId needs Azure OpenAI; leave it out where IsOpenAICompatible is true.");
        }
    }

    private void CheckCurrency(ICollection<string> violations)
    {
        if (Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper))
        {
            violations.Add($"{Section}:Currency '{Currency}' is no currency; give the three letters of the one that PriceIn and PriceOut are in, such as USD.");
        }
    }

    private static LlmMode ModeOf(string? text, ICollection<string> violations)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return LlmMode.Off;
        }

        if (Enum.TryParse<LlmMode>(text.Trim(), true, out var mode) && Enum.IsDefined(mode) && !char.IsAsciiDigit(text.Trim()[0]))
        {
            return mode;
        }

        violations.Add($"{Section}:Mode '{text}' is none of off, review, always.");
        return LlmMode.Off;
    }

    private static bool Flag(IConfigurationSection section, string name, ICollection<string> violations)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text) || bool.TryParse(text, out var value) && !value)
        {
            return false;
        }

        if (!bool.TryParse(text, out _))
        {
            violations.Add($"{Section}:{name} '{text}' is neither true nor false.");
        }

        return true;
    }

    private static long Number(IConfigurationSection section, string name, long least, long most, long fallback, ICollection<string> violations)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        violations.Add($"{Section}:{name} '{text}' is no whole number from {least} to {most}.");
        return fallback;
    }

    private static decimal? Price(IConfigurationSection section, string name, ICollection<string> violations)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1_000_000)
        {
            return value;
        }

        violations.Add($"{Section}:{name} '{text}' is no price of a million tokens, written like 2.50.");
        return null;
    }

    private static TimeSpan Duration(IConfigurationSection section, string name, TimeSpan fallback, ICollection<string> violations)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) && value > TimeSpan.Zero && value <= TimeSpan.FromHours(1))
        {
            return value;
        }

        violations.Add($"{Section}:{name} '{text}' is no time up to an hour, written like 00:01:00.");
        return fallback;
    }
}

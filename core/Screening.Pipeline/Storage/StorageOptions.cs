using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Screening.Pipeline.Storage;

/// <summary>
/// Where the pipeline keeps what it is given and what it found. One setting decides: <c>Screening:Storage</c>. Its members below
/// (<c>Screening:Storage:blobServiceUri</c> ...) carry the names that the Functions host reads for an identity-based connection, so one set
/// of settings serves triggers and stores.
/// </summary>
public sealed record StorageOptions
{
    /// <summary>The setting's name.</summary>
    public const string Section = "Screening:Storage";

    /// <summary>
    /// Empty (the default): embedded, one SQLite file and folders in <see cref="DataDirectory"/>. Else a storage connection string
    /// (<c>UseDevelopmentStorage=true</c> is Azurite on its usual ports), or an account name for a managed identity.
    /// </summary>
    public string Connection { get; init; } = "";

    /// <summary>Folder of the embedded store, <c>Screening:DataDirectory</c>. Default: <c>screening</c> in the user's local application data.</summary>
    public string DataDirectory { get; init; } = DefaultDataDirectory;

    /// <summary>Account name for a managed identity; null: none. The same as an account name in <see cref="Connection"/>.</summary>
    public string? AccountName { get; init; }

    /// <summary>Blob endpoint for a managed identity; null: the account's usual one.</summary>
    public string? BlobServiceUri { get; init; }

    /// <summary>Queue endpoint for a managed identity; null: the account's usual one.</summary>
    public string? QueueServiceUri { get; init; }

    /// <summary>Table endpoint for a managed identity; null: the account's usual one.</summary>
    public string? TableServiceUri { get; init; }

    /// <summary>Client id of a user-assigned identity; null: the system's or the developer's own.</summary>
    public string? ClientId { get; init; }

    /// <summary>How often a call to Azure Storage is repeated before its failure rises, <c>Screening:Retries</c>. Default 5; 0 to 20.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>True when nothing names an Azure account.</summary>
    public bool IsEmbedded => Connection.Length == 0 && AccountName is null && BlobServiceUri is null && QueueServiceUri is null && TableServiceUri is null;

    /// <summary>Folder below the data directory that holds the watched containers as folders.</summary>
    public string InboxDirectory => Path.Combine(DataDirectory, "inbox");

    /// <summary>Folder below the data directory for files that are being written.</summary>
    public string TemporaryDirectory => Path.Combine(DataDirectory, "tmp");

    private static string DefaultDataDirectory => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "screening");

    /// <summary>Reads the options; nothing is checked yet.</summary>
    public static StorageOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var directory = configuration["Screening:DataDirectory"];
        return new StorageOptions
        {
            Connection = section.Value?.Trim() ?? "",
            DataDirectory = string.IsNullOrWhiteSpace(directory) ? DefaultDataDirectory : directory,
            AccountName = NullIfEmpty(section["accountName"]),
            BlobServiceUri = NullIfEmpty(section["blobServiceUri"]),
            QueueServiceUri = NullIfEmpty(section["queueServiceUri"]),
            TableServiceUri = NullIfEmpty(section["tableServiceUri"]),
            ClientId = NullIfEmpty(section["clientId"]),
            Retries = configuration["Screening:Retries"] is { Length: > 0 } retries
                ? int.TryParse(retries, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
                : new StorageOptions().Retries,
        };
    }

    /// <summary>Everything that is wrong with the options, one sentence each; empty when they can be used.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (DataDirectory.Contains('\0', StringComparison.Ordinal))
        {
            violations.Add("Screening:DataDirectory holds a character that no path can have; name a folder.");
        }

        if (Retries is < 0 or > 20)
        {
            violations.Add("Screening:Retries is no number from 0 to 20.");
        }

        if (Connection.Length > 0 && !Connection.Contains('=', StringComparison.Ordinal) && !IsAccountName(Connection))
        {
            violations.Add("Screening:Storage is neither a connection string nor an account name (3 to 24 of a-z and 0-9); leave it empty for the embedded store.");
        }

        if (AccountName is not null && !IsAccountName(AccountName))
        {
            violations.Add($"Screening:Storage:accountName '{AccountName}' is no account name: 3 to 24 of a-z and 0-9.");
        }

        CheckUri(BlobServiceUri, "blobServiceUri", violations);
        CheckUri(QueueServiceUri, "queueServiceUri", violations);
        CheckUri(TableServiceUri, "tableServiceUri", violations);
        CheckComplete(violations);
        return violations;
    }

    private void CheckComplete(List<string> violations)
    {
        if (IsEmbedded || Connection.Length > 0 || AccountName is not null)
        {
            return;
        }

        if (BlobServiceUri is null || QueueServiceUri is null || TableServiceUri is null)
        {
            violations.Add("Screening:Storage needs blobServiceUri, queueServiceUri and tableServiceUri together, or accountName in their place.");
        }
    }

    private static void CheckUri(string? text, string name, List<string> violations)
    {
        if (text is not null && (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback)))
        {
            violations.Add($"Screening:Storage:{name} '{text}' is no https address.");
        }
    }

    private static bool IsAccountName(string text) =>
        text.Length is >= 3 and <= 24 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

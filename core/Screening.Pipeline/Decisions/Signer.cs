namespace Screening.Pipeline.Decisions;

/// <summary>Who signs a decision.</summary>
/// <param name="Id">What tells one person from another: the identity provider's id, or the local user's name; at most 200 characters.</param>
/// <param name="Name">What the person is called; at most 200 characters.</param>
public sealed record Signer(string Id, string Name)
{
    /// <summary>The name of the setting that names the user of a machine.</summary>
    public const string Setting = "Screening:User";

    private const int MaxLength = 200;

    /// <summary>Reads <c>Name</c> or <c>Name &lt;id&gt;</c>; null for a text that names nobody.</summary>
    public static Signer? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var user = text.Trim();
        var open = user.LastIndexOf('<');
        return open > 0 && user.EndsWith('>') && user.Length > open + 2
            ? new Signer(Clean(user[(open + 1)..^1]), Clean(user[..open]))
            : new Signer(Clean(user), Clean(user));
    }

    /// <summary>A text as a record may hold it: one line, of bounded length.</summary>
    public static string Clean(string text)
    {
        var clean = new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return clean.Length <= MaxLength ? clean : clean[..MaxLength];
    }
}

using System.Text.Json;
using Screening.Core.Lists.Loading;

namespace Screening.Core.Lists.Views;

/// <summary>Compares the files of two editions item by item and member by member. Formatting and the order of items make no difference.</summary>
public static class EditionDiff
{
    private static readonly string[] Keys = ["code", "id", "key", "symbol", "cas"];

    /// <summary>All differences, ordered by file, item and member; empty when the editions say the same.</summary>
    /// <exception cref="JsonException">A file is no JSON: validate the editions first.</exception>
    public static IReadOnlyList<EditionChange> Between(IReadOnlyList<ListFile> before, IReadOnlyList<ListFile> after)
    {
        var old = Read(before);
        var young = Read(after);
        var changes = new List<EditionChange>();
        foreach (var place in old.Keys.Union(young.Keys).Order())
        {
            Compare(place.File, place.Item, old.GetValueOrDefault(place), young.GetValueOrDefault(place), changes);
        }

        return changes;
    }

    private static void Compare(string file, string item, Dictionary<string, string>? old, Dictionary<string, string>? young, List<EditionChange> changes)
    {
        if (old is null || young is null)
        {
            changes.Add(new EditionChange(file, item, string.Empty, Whole(old), Whole(young)));
            return;
        }

        foreach (var member in old.Keys.Union(young.Keys).Order(StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(member);
            var becomes = young.GetValueOrDefault(member);
            if (!string.Equals(was, becomes, StringComparison.Ordinal))
            {
                changes.Add(new EditionChange(file, item, member, was, becomes));
            }
        }
    }

    private static string? Whole(Dictionary<string, string>? members) =>
        members is null ? null : $"{{{string.Join(',', members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"\"{m.Key}\":{m.Value}"))}}}";

    private static Dictionary<(string File, string Item), Dictionary<string, string>> Read(IReadOnlyList<ListFile> files)
    {
        var items = new Dictionary<(string, string), Dictionary<string, string>>();
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(file.Content);
            var own = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (KeyOf(member.Value) is null)
                {
                    own[member.Name] = EditionHash.Canonical(member.Value);
                    continue;
                }

                foreach (var item in member.Value.EnumerateArray())
                {
                    items[(file.Path, KeyOfItem(item) ?? EditionHash.Canonical(item))] =
                        item.EnumerateObject().ToDictionary(m => m.Name, m => EditionHash.Canonical(m.Value), StringComparer.Ordinal);
                }
            }

            items[(file.Path, string.Empty)] = own;
        }

        return items;
    }

    // A list of keyed objects is compared item by item; anything else as one value.
    private static string? KeyOf(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? KeyOfItem(list[0]) : null;

    private static string? KeyOfItem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var key in Keys)
        {
            if (item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}

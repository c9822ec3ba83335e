using System.Collections;

namespace Screening.Core.Facts;

/// <summary>The form ids of one material, in the order in which they were read. They are few: looking through them is cheaper than hashing.</summary>
public sealed class FormSet : IReadOnlyCollection<string>
{
    private string[] ids = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>True when the form is one of them.</summary>
    public bool Contains(string id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(ids[i], id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of these forms is one of them.</summary>
    public bool Overlaps(params ReadOnlySpan<string> others)
    {
        foreach (var id in others)
        {
            if (Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return ids[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string id)
    {
        if (Contains(id))
        {
            return;
        }

        if (Count == ids.Length)
        {
            Array.Resize(ref ids, Math.Max(4, Count * 2));
        }

        ids[Count++] = id;
    }
}

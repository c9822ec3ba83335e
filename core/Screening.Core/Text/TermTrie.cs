namespace Screening.Core.Text;

/// <summary>
/// All names of an edition in one prefix tree over folded lower-case units, frozen into an open-addressing table: one probe a unit,
/// whatever the number of names. A slot holds node, unit and target in one word: 24, 16 and 24 bits.
/// </summary>
internal sealed class TermTrie
{
    private const int TargetBits = 24;
    private const int MostNodes = 1 << TargetBits;

    private readonly ulong[] slots;
    private readonly int mask;
    private readonly int[][] terminals;

    private TermTrie(ulong[] slots, int[][] terminals)
    {
        this.slots = slots;
        this.terminals = terminals;
        mask = slots.Length - 1;
    }

    /// <summary>Node reached from <paramref name="node"/> by a unit; 0 when there is none (the root is never a target).</summary>
    public int Next(int node, char unit)
    {
        var key = ((ulong)(uint)node << 16) | unit;
        var slot = (int)Hash(key) & mask;
        while (true)
        {
            var found = slots[slot];
            if (found >> TargetBits == key)
            {
                return (int)found & (MostNodes - 1);
            }

            if (found == 0)
            {
                return 0;
            }

            slot = (slot + 1) & mask;
        }
    }

    /// <summary>Indices of the terms whose name ends at the node; empty for none.</summary>
    public int[] TermsAt(int node) => terminals[node];

    /// <summary>Number of nodes; nodes are numbered from 0, the root.</summary>
    public int NodeCount => terminals.Length;

    private static uint Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15UL;
        return (uint)(key >> 32);
    }

    /// <summary>Collects names and freezes them.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<ulong, int> edges = [];
        private readonly List<List<int>?> ends = [null];

        /// <summary>Adds a name in its folded form.</summary>
        public void Add(ReadOnlySpan<char> folded, int term)
        {
            var node = 0;
            foreach (var unit in folded)
            {
                var key = ((ulong)(uint)node << 16) | unit;
                if (!edges.TryGetValue(key, out var next))
                {
                    next = ends.Count < MostNodes ? ends.Count : throw new InvalidOperationException($"More than {MostNodes} beginnings of names.");
                    ends.Add(null);
                    edges.Add(key, next);
                }

                node = next;
            }

            (ends[node] ??= []).Add(term);
        }

        /// <summary>The frozen tree.</summary>
        public TermTrie Build()
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, edges.Count * 3));
            var slots = new ulong[size];
            foreach (var (key, target) in edges)
            {
                var slot = (int)Hash(key) & (size - 1);
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                slots[slot] = (key << TargetBits) | (uint)target;
            }

            return new TermTrie(slots, [.. ends.Select(e => e is null ? [] : e.ToArray())]);
        }
    }
}

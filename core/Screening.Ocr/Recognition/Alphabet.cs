namespace Screening.Ocr.Recognition;

/// <summary>The characters that a recogniser can write, by the number that its output has for them; 0 is none.</summary>
internal sealed class Alphabet
{
    private readonly string[] characters;
    private readonly HashSet<string> known;

    public Alphabet(IEnumerable<string> characters)
    {
        // The model writes a stroke of its alphabet for the comma of lists, which it has too.
        this.characters = ["", .. characters.Select(c => c == "丶" ? "、" : c), " "];
        known = new HashSet<string>(this.characters, StringComparer.Ordinal);
    }

    /// <summary>Characters, with that for none and the blank.</summary>
    public int Count => characters.Length;

    public string this[int index] => characters[index];

    public bool Has(string character) => known.Contains(character);

    /// <summary>Reads a file of one character a line.</summary>
    public static Alphabet Read(string file) => new(File.ReadLines(file).Where(line => line.Length > 0));
}

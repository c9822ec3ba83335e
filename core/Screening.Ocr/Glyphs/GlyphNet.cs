using System.Numerics.Tensors;

namespace Screening.Ocr.Glyphs;

/// <summary>
/// A small network of one hidden layer that knows the characters of the rare earths and those that look like them: features in, a probability
/// for each known character out. Its weights are whole numbers of -127 to 127 with a scale for each row.
/// </summary>
internal sealed class GlyphNet
{
    private readonly float[][] hidden;
    private readonly float[] hiddenBias;
    private readonly float[][] output;
    private readonly float[] outputBias;

    public GlyphNet(IReadOnlyList<string> characters, float[][] hidden, float[] hiddenBias, float[][] output, float[] outputBias)
    {
        Characters = characters;
        this.hidden = hidden;
        this.hiddenBias = hiddenBias;
        this.output = output;
        this.outputBias = outputBias;
    }

    /// <summary>The characters that it knows; an empty one stands for every other.</summary>
    public IReadOnlyList<string> Characters { get; }

    /// <summary>Probability of each of <see cref="Characters"/>.</summary>
    public float[] Probabilities(ReadOnlySpan<float> features)
    {
        var layer = new float[hidden.Length];
        for (var i = 0; i < layer.Length; i++)
        {
            layer[i] = Math.Max(0, TensorPrimitives.Dot(features, hidden[i]) + hiddenBias[i]);
        }

        var scores = new float[output.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = TensorPrimitives.Dot<float>(layer, output[i]) + outputBias[i];
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>Reads a network.</summary>
    /// <exception cref="InvalidDataException">The data are no network of these features.</exception>
    public static GlyphNet Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8);
        if (reader.ReadString() != "glyphs 1" || reader.ReadInt32() != GlyphFeatures.Count)
        {
            throw new InvalidDataException("The glyph data were made for other features; make them again.");
        }

        var characters = new string[reader.ReadInt32()];
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = reader.ReadString();
        }

        var size = reader.ReadInt32();
        var (hidden, hiddenBias) = ReadLayer(reader, size, GlyphFeatures.Count);
        var (output, outputBias) = ReadLayer(reader, characters.Length, size);
        return new GlyphNet(characters, hidden, hiddenBias, output, outputBias);
    }

    /// <summary>Writes the network.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8);
        writer.Write("glyphs 1");
        writer.Write(GlyphFeatures.Count);
        writer.Write(Characters.Count);
        foreach (var character in Characters)
        {
            writer.Write(character);
        }

        writer.Write(hidden.Length);
        WriteLayer(writer, hidden, hiddenBias);
        WriteLayer(writer, output, outputBias);
    }

    private static (float[][] Rows, float[] Bias) ReadLayer(BinaryReader reader, int rows, int columns)
    {
        var (weights, bias) = (new float[rows][], new float[rows]);
        for (var i = 0; i < rows; i++)
        {
            bias[i] = reader.ReadSingle();
            var scale = reader.ReadSingle();
            var bytes = reader.ReadBytes(columns);
            weights[i] = [.. bytes.Select(b => (sbyte)b * scale)];
        }

        return (weights, bias);
    }

    private static void WriteLayer(BinaryWriter writer, float[][] rows, float[] bias)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var scale = Math.Max(1e-9f, rows[i].Max(MathF.Abs) / 127);
            writer.Write(bias[i]);
            writer.Write(scale);
            writer.Write([.. rows[i].Select(w => (byte)(sbyte)MathF.Round(w / scale))]);
        }
    }
}

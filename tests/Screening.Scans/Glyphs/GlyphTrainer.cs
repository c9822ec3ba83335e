using System.Globalization;
using System.Numerics.Tensors;
using Screening.Ocr.Glyphs;

namespace Screening.Scans.Glyphs;

/// <summary>Trains the network that knows the rare earths' characters, from pictures that it makes. The same seed gives the same data.</summary>
internal sealed class GlyphTrainer
{
    private const int Hidden = 256;
    private const float Momentum = 0.9f;
    private const int Batch = 32;

    private readonly Random random;
    private readonly IReadOnlyList<string> characters = ["", .. RareEarthGlyphs.All];
    private readonly Layer first;
    private readonly Layer second;

    public GlyphTrainer(int seed)
    {
        random = new Random(seed);
        first = new Layer(Hidden, GlyphFeatures.Count, random);
        second = new Layer(characters.Count, Hidden, random);
    }

    /// <summary>Trains.</summary>
    /// <param name="sampler">Makes the pictures.</param>
    /// <param name="epochs">How often new pictures are made and looked at.</param>
    /// <param name="perCharacter">Pictures of each character at a time; as many again of all others together.</param>
    /// <param name="log">Gets the progress.</param>
    public GlyphNet Train(GlyphSampler sampler, int epochs, int perCharacter, TextWriter log)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var rate = (0.07f * (1 - (epoch / (float)epochs))) + 0.002f;
            var samples = Samples(sampler, perCharacter);
            random.Shuffle(CollectionsOf(samples));
            var (loss, right) = (0.0, 0);
            for (var i = 0; i < samples.Length; i++)
            {
                var (cost, ok) = Learn(samples[i].Features, samples[i].Label);
                (loss, right) = (loss + cost, right + (ok ? 1 : 0));
                if ((i + 1) % Batch == 0)
                {
                    first.Step(rate, Momentum, Batch);
                    second.Step(rate, Momentum, Batch);
                }
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / samples.Length:0.0000}, right {100.0 * right / samples.Length:0.00} %"));
        }

        return new GlyphNet(characters, first.Weights, first.Bias, second.Weights, second.Bias);
    }

    private static Span<(float[] Features, int Label)> CollectionsOf((float[] Features, int Label)[] samples) => samples;

    private (float[] Features, int Label)[] Samples(GlyphSampler sampler, int perCharacter)
    {
        var samples = new List<(float[], int)>();
        for (var label = 1; label < characters.Count; label++)
        {
            for (var i = 0; i < perCharacter; i++)
            {
                samples.Add((sampler.Positive(characters[label]), label));
            }
        }

        for (var i = samples.Count * 5 / 4; i > 0; i--)
        {
            samples.Add((sampler.Negative(), 0));
        }

        return [.. samples];
    }

    private (double Loss, bool Right) Learn(float[] features, int label)
    {
        var layer = first.Forward(features);
        for (var i = 0; i < layer.Length; i++)
        {
            layer[i] = Math.Max(0, layer[i]);
        }

        var scores = second.Forward(layer);
        TensorPrimitives.SoftMax<float>(scores, scores);
        var loss = -Math.Log(Math.Max(1e-9, scores[label]));
        var right = TensorPrimitives.IndexOfMax<float>(scores) == label;
        scores[label] -= 1;
        var back = second.Backward(layer, scores);
        for (var i = 0; i < back.Length; i++)
        {
            back[i] = layer[i] > 0 ? back[i] : 0;
        }

        first.Accumulate(features, back);
        return (loss, right);
    }

    private sealed class Layer
    {
        private readonly float[][] gradients;
        private readonly float[][] speeds;
        private readonly float[] biasGradients;

        public Layer(int rows, int columns, Random random)
        {
            var spread = MathF.Sqrt(2f / columns);
            Weights = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => spread * ((random.NextSingle() + random.NextSingle() + random.NextSingle()) - 1.5f) * 2).ToArray())];
            Bias = new float[rows];
            gradients = [.. Weights.Select(w => new float[w.Length])];
            speeds = [.. Weights.Select(w => new float[w.Length])];
            biasGradients = new float[rows];
        }

        public float[][] Weights { get; }

        public float[] Bias { get; }

        public float[] Forward(ReadOnlySpan<float> input)
        {
            var result = new float[Weights.Length];
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = TensorPrimitives.Dot(input, Weights[i]) + Bias[i];
            }

            return result;
        }

        public void Accumulate(float[] input, float[] errors)
        {
            for (var i = 0; i < errors.Length; i++)
            {
                if (errors[i] != 0)
                {
                    TensorPrimitives.MultiplyAdd(input, errors[i], gradients[i], gradients[i]);
                    biasGradients[i] += errors[i];
                }
            }
        }

        public float[] Backward(float[] input, float[] errors)
        {
            var back = new float[input.Length];
            for (var i = 0; i < errors.Length; i++)
            {
                TensorPrimitives.MultiplyAdd(Weights[i], errors[i], back, back);
            }

            Accumulate(input, errors);
            return back;
        }

        public void Step(float rate, float momentum, int batch)
        {
            for (var i = 0; i < Weights.Length; i++)
            {
                TensorPrimitives.Multiply(speeds[i], momentum, speeds[i]);
                TensorPrimitives.MultiplyAdd(gradients[i], -rate / batch, speeds[i], speeds[i]);
                TensorPrimitives.Add(Weights[i], speeds[i], Weights[i]);
                Array.Clear(gradients[i]);
                Bias[i] -= rate * biasGradients[i] / batch;
                biasGradients[i] = 0;
            }
        }
    }
}

using Microsoft.ML.OnnxRuntime;

namespace Screening.Ocr.Recognition;

/// <summary>The files of the models and the sessions on them, each loaded when first used and shared by all threads.</summary>
internal sealed class OcrModels : IDisposable
{
    private const string DetectionFile = "ch_PP-OCRv4_det_infer.onnx";
    private const string AngleFile = "ch_ppocr_mobile_v2.0_cls_infer.onnx";
    private const string RecognitionFile = "ch_PP-OCRv4_rec_infer.onnx";
    private const string AlphabetFile = "ppocr_keys_v1.txt";

    private readonly Lazy<InferenceSession> detection;
    private readonly Lazy<InferenceSession> angle;
    private readonly Lazy<InferenceSession> recognition;
    private readonly Lazy<Alphabet> alphabet;

    /// <summary>Models in a folder; nothing is read yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="threads">Threads within one run of the detection model; the others are small, and several of their runs go side by side.</param>
    public OcrModels(string folder, int threads)
    {
        detection = new(() => Load(Path.Combine(folder, DetectionFile), threads));
        angle = new(() => Load(Path.Combine(folder, AngleFile), 1));
        recognition = new(() => Load(Path.Combine(folder, RecognitionFile), 1));
        alphabet = new(() => Alphabet.Read(Path.Combine(folder, AlphabetFile)));
    }

    public InferenceSession Detection => detection.Value;

    public InferenceSession Angle => angle.Value;

    public InferenceSession Recognition => recognition.Value;

    public Alphabet Alphabet => alphabet.Value;

    /// <summary>True when every file is there.</summary>
    public static bool AreIn(string folder) =>
        new[] { DetectionFile, AngleFile, RecognitionFile, AlphabetFile }.All(file => File.Exists(Path.Combine(folder, file)));

    public void Dispose()
    {
        foreach (var session in new[] { detection, angle, recognition })
        {
            if (session.IsValueCreated)
            {
                session.Value.Dispose();
            }
        }
    }

    // Spinning threads would take the processors from whoever else works on the machine; the arena keeps the peak of the largest page.
    private static InferenceSession Load(string file, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, EnableMemoryPattern = false, EnableCpuMemArena = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return new InferenceSession(file, options);
    }
}

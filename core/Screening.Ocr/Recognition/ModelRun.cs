using Microsoft.ML.OnnxRuntime;

namespace Screening.Ocr.Recognition;

/// <summary>One run of a model with one input and one output, which stops when it is told to.</summary>
internal sealed class ModelRun : IDisposable
{
    private readonly IDisposableReadOnlyCollection<OrtValue> outputs;

    private ModelRun(IDisposableReadOnlyCollection<OrtValue> outputs) => this.outputs = outputs;

    /// <summary>The output's numbers.</summary>
    public ReadOnlySpan<float> Output => outputs[0].GetTensorDataAsSpan<float>();

    /// <summary>The output's shape.</summary>
    public long[] Shape => outputs[0].GetTensorTypeAndShape().Shape;

    /// <summary>Runs a model.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, before or while the model ran.</exception>
    public static ModelRun Of(InferenceSession model, float[] input, long[] shape, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var tensor = OrtValue.CreateTensorValueFromMemory(input, shape);
        using var options = new RunOptions();
        using var stop = cancellationToken.Register(() => options.Terminate = true);
        try
        {
            return new ModelRun(model.Run(options, model.InputNames, [tensor], model.OutputNames));
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public void Dispose() => outputs.Dispose();
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Screening.Intake.Ocr;
using Screening.Ocr.Recognition;
using Screening.Ocr.Tesseract;

namespace Screening.Ocr;

/// <summary>Chooses and wires the adapter of the OCR port.</summary>
public static class ScanReaders
{
    /// <summary>Adds the reader of pictures that the settings ask for; none where none is to be had, and scans are then reported as not read.</summary>
    /// <exception cref="OptionsValidationException">Settings below <c>Screening:Ocr</c> are wrong; the message names each.</exception>
    public static IServiceCollection AddScreeningOcr(this IServiceCollection services, IConfiguration configuration)
    {
        if (Create(configuration, TimeProvider.System) is { } reader)
        {
            services.AddSingleton(_ => reader);
        }

        return services;
    }

    /// <summary>Makes the reader that the settings ask for; nothing is loaded before its first page.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="time">The clock of the time limits.</param>
    /// <returns>The reader; null where none is to be had.</returns>
    /// <exception cref="OptionsValidationException">Settings below <c>Screening:Ocr</c> are wrong; the message names each.</exception>
    public static IScanReader? Create(IConfiguration configuration, TimeProvider time)
    {
        var options = Bind(configuration);
        var folder = options.ModelDirectory ?? Path.Combine(AppContext.BaseDirectory, "ocr-models");
        var violations = options.Violations().ToList();
        var hasModels = OcrModels.AreIn(folder);
        if (options.Engine == "ppocr" && !hasModels)
        {
            violations.Add($"{OcrOptions.Section}:{nameof(OcrOptions.Engine)} is ppocr, but its models are not in {folder}.");
        }

        if (violations.Count > 0)
        {
            throw new OptionsValidationException(OcrOptions.Section, typeof(OcrOptions), violations);
        }

        if (options.Engine is "ppocr" or "auto" && hasModels)
        {
            return new ScanReader(options, folder, time);
        }

        var languages = options.Engine is "tesseract" or "auto" ? TesseractProgram.Languages() : null;
        return languages is not null ? new TesseractReader(options, languages, time)
            : options.Engine != "tesseract" ? null
            : throw new OptionsValidationException(OcrOptions.Section, typeof(OcrOptions), [$"{OcrOptions.Section}:{nameof(OcrOptions.Engine)} is tesseract, but it is not installed, or has none of eng, chi_sim and chi_tra."]);
    }

    private static OcrOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(OcrOptions.Section).Get<OcrOptions>() ?? new OcrOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(OcrOptions.Section, typeof(OcrOptions), [e.Message]);
        }
    }
}

using System.Globalization;
using Screening.Intake.Annotation;
using Screening.Pipeline.Json;
using Screening.Pipeline.Screenings;

namespace Screening.Pipeline.Annotations;

/// <summary>What an annotated copy says its answers rest on.</summary>
internal static class CoverText
{
    internal static CopyCover Of(ScreeningSummary summary)
    {
        var facts = new List<KeyValuePair<string, string>>
        {
            new("Document 文件", summary.Name),
            new("SHA-256", summary.InputHash ?? ""),
            new("Answers for 日期", summary.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("Control list 管制清单", summary.Edition),
            new("List SHA-256", summary.EditionHash ?? ""),
            new("Engine 引擎", summary.EngineVersion),
            new("Screening 编号", summary.Id),
            new("Verdict 判定", NoteText.Verdict(CamelCase.Of(summary.Verdict))),
            new("Licence 许可证", NoteText.Licence(CamelCase.Of(summary.Licence))),
            new("Lines 行数", Number(summary.Lines)),
            new("Controlled 管制", Number(summary.Controlled)),
            new("Review 待核查", Number(summary.Review)),
            new("No listed item 未发现", Number(summary.NoMatch)),
        };
        facts.AddRange(summary.Issues.Select(issue => new KeyValuePair<string, string>("Issue 问题", $"{issue.Where} {issue.Message} {issue.WhatToDo}".Trim())));
        facts.Add(new("Note 说明", "“No listed item found” holds for this list and date only; it is no clearance. “未发现列管物项”仅就本清单及日期而言,不构成放行依据。"));
        return new CopyCover(NoteText.Headings, facts);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Screening.Core.Classification;
using Screening.Pipeline.Checks;
using Screening.Pipeline.Decisions;

namespace Screening.Pipeline.Dossiers.Word;

/// <summary>The document's text in one language, section by section.</summary>
internal static class DossierPart
{
    internal static void Write(WordBody word, Dossier dossier, DossierWords words)
    {
        word.Title(words.Of("Export-control classification of one item", "单项货物出口管制判定说明"));
        word.Subtitle(words.Of(
            $"Reference {dossier.Reference}. For the competent authority and customs, on China's rare-earth export-control measures.",
            $"编号 {dossier.Reference}。供主管部门及海关核查，依据中国稀土相关出口管制公告。"));
        WriteAnswer(word, dossier, words);
        WriteItem(word, dossier, words);
        EntrySection.Write(word, dossier, words);
        LawSection.Write(word, dossier, words);
        WriteMissing(word, dossier, words);
        WriteDecisions(word, dossier, words);
        WriteProvenance(word, dossier, words);
    }

    private static void WriteAnswer(WordBody word, Dossier dossier, DossierWords words)
    {
        var item = dossier.Answer.Item;
        var decided = dossier.Answer.Decisions;
        word.Heading(words.Of("1. Answer", "一、结论"), 1);
        word.Pairs(
            (words.Of("As of", "判定日期"), Day(item.AsOf)),
            (words.Of("Screening", "筛查结论"), words.Of(item.Verdict)),
            (words.Of("Licence on that date", "该日期许可要求"), words.Of(item.Licence)),
            (words.Of("Decided by a person", "人工决定"), decided is { Verdict: { } verdict, Licence: { } licence } ? $"{words.Of(verdict)}; {words.Of(licence)}" : words.Of("no decision is in effect", "暂无有效决定")),
            (words.Of("Entries", "涉及条目"), item.Findings.Count == 0 ? words.Of("none found", "未发现") : string.Join(", ", item.Findings.Select(f => f.Entry.Value))));
        word.Paragraph(words.Of(
            $"“No listed item found” says that none was found in edition {item.Edition} of the list, as of {Day(item.AsOf)}, in the text as declared. It says nothing of what was not declared.",
            $"“未发现清单所列物项”仅表示依所申报的文字、在{item.Edition}版清单中、截至{Day(item.AsOf)}未发现，不涉及未申报的内容。"));
        if (!dossier.IsReproduced)
        {
            word.Notice(words.Of(
                $"The item was screened with edition {item.Edition}, engine {dossier.Screening.EngineVersion}. The explanation below is by edition {CheckHandler.NameOf(dossier.Edition)}, engine {Classifier.EngineVersion}, and differs from what was found then.",
                $"该项货物系以{item.Edition}版清单、{dossier.Screening.EngineVersion}版引擎筛查。以下说明依据{CheckHandler.NameOf(dossier.Edition)}版清单、{Classifier.EngineVersion}版引擎，与当时结果不尽相同。"));
        }
    }

    private static void WriteItem(WordBody word, Dossier dossier, DossierWords words)
    {
        var line = dossier.Line;
        word.Heading(words.Of("2. The item as declared", "二、申报的货物"), 1);
        word.Runs(EvidenceRuns.Of(line.Text, dossier.Explanation.Result.Findings.SelectMany(f => f.Evidence)));
        word.Pairs(
            (words.Of("Document", "单证"), $"{dossier.Screening.Name}, {line.Where}"),
            (words.Of("Shipment", "货运批次"), dossier.Screening.Shipment),
            (words.Of("Tariff code", "商品编号"), line.TariffCode),
            (words.Of("CAS number", "CAS 号"), line.Cas),
            (words.Of("Quantity", "数量"), $"{line.Quantity} {line.Unit}".Trim()),
            (words.Of("Value", "价值"), $"{line.Value} {line.Currency}".Trim()),
            (words.Of("Origin", "原产地"), line.Origin),
            (words.Of("Destination", "目的地"), line.Destination));
        var others = line.Fields.Where(f => f.Value.Length > 0 && !string.Equals(f.Value.Trim(), line.Text.Trim(), StringComparison.Ordinal)).Take(40).ToList();
        if (others.Count > 0)
        {
            word.Heading(words.Of("All columns of the line as they stand in the document", "单证中该行的全部栏目"), 2);
            word.Pairs([.. others.Select(f => (f.Key, (string?)(f.Value.Length <= 500 ? f.Value : f.Value[..500] + " […]")))]);
        }

        foreach (var issue in dossier.Explanation.Result.Issues)
        {
            word.Notice($"{issue.Message} {issue.WhatToDo}");
        }
    }

    private static void WriteMissing(WordBody word, Dossier dossier, DossierWords words)
    {
        var questions = dossier.Answer.Item.Findings.SelectMany(f => f.Questions).Distinct().ToList();
        word.Heading(words.Of("5. What is missing", "五、尚缺信息"), 1);
        foreach (var question in questions)
        {
            word.Bullet(words.Of(question));
        }

        if (questions.Count == 0)
        {
            word.Paragraph(words.Of("Nothing that the entries found ask for is missing.", "所涉条目不缺判定所需信息。"));
        }
    }

    private static void WriteDecisions(WordBody word, Dossier dossier, DossierWords words)
    {
        var decisions = dossier.Answer.Decisions;
        word.Heading(words.Of("6. Decisions", "六、人工决定"), 1);
        if (decisions.IsEmpty)
        {
            word.Paragraph(words.Of("Nobody has decided about this item yet.", "尚无人就该项货物作出决定。"));
            return;
        }

        var own = decisions.Own.Select(r => Row(r, words, words.Of(r.State)));
        var standing = decisions.Standing.Select(s => Row(
            s.Record, words, s.Lapse is null ? words.Of("stands for this item", "对该货物持续有效") : words.Of(s.Lapse)));
        word.Table(
            [17, 22, 13, 31, 17],
            [words.Of("When (UTC)", "时间（UTC）"), words.Of("Who", "决定人"), words.Of("Entry", "条目"), words.Of("What and why", "内容及理由"), words.Of("State", "状态")],
            own.Concat(standing));
    }

    private static WordRow Row(DecisionRecord record, DossierWords words, string state)
    {
        var decision = record.Decision;
        var what = new List<string> { words.Of(ReasonText.Of(decision.Kind)) };
        if (decision.Verdict is { } verdict)
        {
            what[0] += $": {words.Of(verdict)}";
        }

        if (decision.Reason is { } reason)
        {
            what.Add(words.Of(ReasonText.Of(reason)));
        }

        if (decision.StandingUntil is { } until)
        {
            what.Add(words.Of($"Stands until {Day(until)}.", $"有效期至{Day(until)}。"));
        }

        if (decision.Note.Length > 0)
        {
            what.Add(decision.Note);
        }

        var who = record.SecondedBy is { } second ? $"{decision.By.Name}\n{words.Of("seconded by", "复核人")} {second.Name}" : decision.By.Name;
        return new WordRow(
            decision.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), who, decision.Entry?.Value ?? "", string.Join('\n', what), state);
    }

    private static void WriteProvenance(WordBody word, Dossier dossier, DossierWords words)
    {
        var screening = dossier.Screening;
        word.Heading(words.Of("7. How this was made", "七、出处"), 1);
        word.Pairs(
            (words.Of("Screening", "筛查编号"), screening.Id),
            (words.Of("Received", "接收时间"), screening.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            (words.Of("Document, SHA-256", "单证 SHA-256"), screening.InputHash),
            (words.Of("List edition", "清单版本"), $"{dossier.Edition.Id}; {words.Of("law known until", "法律事件查至")} {Day(dossier.Edition.KnownUntil)}"),
            (words.Of("Edition, SHA-256", "清单 SHA-256"), dossier.Edition.Hash),
            (words.Of("Engine", "引擎"), Classifier.EngineVersion),
            (words.Of("Dossier made", "本说明生成时间"), dossier.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        word.Paragraph(words.Of(
            "The same line, edition, engine and date give the same findings on any machine.", "同一货物行、清单版本、引擎与日期，在任何机器上得出相同结果。"));
        word.Pairs(
            (words.Of("For the exporter: name, date, signature", "出口经营者：姓名、日期、签字"), "\n\n\u00A0"));
    }

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

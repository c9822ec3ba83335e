using System.Text;

namespace Screening.Intake.Edi;

/// <summary>
/// Goods items of UN/EDIFACT messages, D.95B to D.03B: GID of cargo messages (CUSCAR, IFCSUM, IFTMIN ...), CST of CUSDEC, LIN of trade
/// messages (INVOIC, DESADV, ORDERS ...). Segments that say nothing of the goods are passed over.
/// </summary>
internal sealed class EdifactMessage(EdiSyntax syntax, Encoding encoding, DocumentReport report) : EdiMessage(syntax, encoding, report)
{
    private bool isCustoms;
    private int first;
    private string? currency;

    protected override void Take(in EdiSegment segment)
    {
        if (segment.Is("GID"u8) && !isCustoms)
        {
            var item = BeginItem();
            item.Quantity = Filled(segment.Text(2));
            item.Unit = segment.Text(2, 1) is { Length: > 0 and <= 3 } unit ? unit : null;
            item.Keep("GID", segment.Element(1));
        }
        else if (segment.Is("LIN"u8))
        {
            var item = BeginItem();
            item.Article = Filled(segment.Text(3));
            item.Keep("LIN", segment.Text(3));
        }
        else if (segment.Is("CST"u8))
        {
            (isCustoms ? BeginItem() : Item ?? BeginItem()).TariffCode ??= Filled(segment.Text(2));
        }
        else if (!TakeEnvelope(segment) && Item is { } item)
        {
            TakeMember(segment, item);
        }
    }

    private bool TakeEnvelope(in EdiSegment segment)
    {
        if (segment.Is("UNH"u8))
        {
            EndItem();
            isCustoms = segment.Text(2) == "CUSDEC";
            (first, currency) = (Number, null);
        }
        else if (segment.Is("UNT"u8))
        {
            EndItem();
            Compare(segment.Text(1), Number - first + 1);
        }
        else if (segment.Is("UNS"u8) || segment.Is("CNI"u8) || (segment.Is("CNT"u8) && !isCustoms))
        {
            EndItem();
        }
        else if (segment.Is("UNZ"u8))
        {
            EndItem();
            IsEnded = true;
        }
        else if (segment.Is("CUX"u8))
        {
            currency = Filled(segment.Text(1, 1));
        }
        else if (Item is null && segment.Is("FTX"u8) && segment.Text(1) == "AAA")
        {
            // Goods described above the first item: a line of its own rather than nothing.
            BeginItem().Describe(FreeTextOf(segment, 4, 0, 5));
            EndItem();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void TakeMember(in EdiSegment segment, EdiItem item)
    {
        if (segment.Is("FTX"u8))
        {
            TakeText(segment, item);
        }
        else if (segment.Is("IMD"u8))
        {
            var text = FreeTextOf(segment, 3, 3, 5);
            item.Describe(text);
            item.Keep("IMD", text);
        }
        else if (segment.Is("PIA"u8))
        {
            TakeNumbers(segment, item);
        }
        else if (segment.Is("QTY"u8))
        {
            item.Quantity ??= Filled(segment.Text(1, 1));
            item.Unit ??= Filled(segment.Text(1, 2));
            item.Keep("QTY+" + segment.Text(1), segment.Text(1, 1));
        }
        else if (segment.Is("MOA"u8))
        {
            item.Value ??= Filled(segment.Text(1, 1));
            item.Currency ??= Filled(segment.Text(1, 2)) ?? currency;
            item.Keep("MOA+" + segment.Text(1), segment.Text(1, 1));
        }
        else if (segment.Is("MEA"u8))
        {
            item.Keep("MEA+" + segment.Text(2), $"{segment.Text(3, 1)} {segment.Text(3)}".Trim());
        }
        else if (segment.Is("PCI"u8))
        {
            item.Keep("PCI", segment.Element(2));
        }
        else
        {
            TakePlaces(segment, item);
        }
    }

    private static void TakeText(in EdiSegment segment, EdiItem item)
    {
        var qualifier = segment.Text(1);
        var text = FreeTextOf(segment, 4, 0, 5);
        item.Keep("FTX+" + qualifier, text);

        // AAA goods description; AAD the technical name of dangerous goods; AAI general information, ACB additional information, PRD product
        // information may go on with it (UN/EDIFACT 4451).
        if (qualifier is "AAA" or "AAD" or "AAI" or "ACB" or "PRD" or "AAZ" or "LIN" or "ZZZ" or "")
        {
            item.Describe(text);
        }
    }

    private static void TakeNumbers(in EdiSegment segment, EdiItem item)
    {
        for (var element = 2; element <= 6; element++)
        {
            var number = segment.Text(element);
            if (number.Length == 0)
            {
                continue;
            }

            if (segment.Text(element, 1) is "HS" or "TG" or "CG")
            {
                item.TariffCode ??= number;
            }

            item.Article ??= number;
            item.Keep("PIA", number);
        }
    }

    private static void TakePlaces(in EdiSegment segment, EdiItem item)
    {
        if (segment.Is("ALI"u8))
        {
            item.Origin ??= Filled(segment.Text(1));
        }
        else if (segment.Is("LOC"u8) && segment.Text(1) is "27")
        {
            item.Origin ??= Filled(segment.Text(2));
        }
        else if (segment.Is("LOC"u8) && segment.Text(1) is "28" or "36")
        {
            item.Destination ??= Filled(segment.Text(2));
        }
    }

    private static string FreeTextOf(in EdiSegment segment, int element, int from, int to)
    {
        if (from == 0 && !segment.IsComposed(element))
        {
            return segment.Text(element);
        }

        var components = new List<string>(to - from);
        for (var i = from; i < to; i++)
        {
            components.Add(segment.Text(element, i));
        }

        return FreeText.Join(components);
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}

using System.Text;

namespace Screening.Intake.Edi;

/// <summary>
/// Goods items of ANSI X12 sets: N10 of 309, LIN of 856, PO1 of 850, IT1 of 810, L5 of 304 and 310, with the PID, MSG, NTE, G69, H1 and H2
/// texts that follow. Other segments are passed over.
/// </summary>
internal sealed class X12Message(EdiSyntax syntax, Encoding encoding, DocumentReport report) : EdiMessage(syntax, encoding, report)
{
    private string set = string.Empty;
    private string lading = string.Empty;
    private int first;

    protected override void Take(in EdiSegment segment)
    {
        if (segment.Is("IT1"u8) || segment.Is("PO1"u8))
        {
            TakeOrdered(segment, BeginItem());
        }
        else if (segment.Is("LIN"u8))
        {
            // In 850 and 810 a LIN tells more of the item that began before it.
            TakeNumbers(segment, 2, set is "850" or "810" && Item is not null ? Item : BeginItem());
        }
        else if (segment.Is("N10"u8))
        {
            TakeCargo(segment);
        }
        else if (segment.Is("L5"u8))
        {
            TakeLading(segment);
        }
        else if (!TakeEnvelope(segment) && Item is { } item)
        {
            TakeMember(segment, item);
        }
    }

    private bool TakeEnvelope(in EdiSegment segment)
    {
        if (segment.Is("ST"u8))
        {
            EndItem();
            set = segment.Text(1);
            first = Number;
        }
        else if (segment.Is("SE"u8))
        {
            EndItem();
            Compare(segment.Text(1), Number - first + 1);
        }
        else if (segment.Is("HL"u8) || segment.Is("CTT"u8) || segment.Is("TDS"u8) || segment.Is("P4"u8))
        {
            EndItem();
        }
        else if (segment.Is("IEA"u8))
        {
            EndItem();
            IsEnded = true;
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void TakeOrdered(in EdiSegment segment, EdiItem item)
    {
        item.Quantity = Filled(segment.Text(2));
        item.Unit = Filled(segment.Text(3));
        item.Keep("unit price", segment.Text(4));
        TakeNumbers(segment, 6, item);
    }

    // N10: quantity, free-form description, marks, qualifier and commodity code, value; without a quantity it goes on with the one before.
    private void TakeCargo(in EdiSegment segment)
    {
        var goesOn = segment.Text(1).Length == 0 && segment.Text(5).Length == 0 && Item is not null;
        var item = goesOn ? Item! : BeginItem();
        item.Describe(segment.Text(2));
        item.Quantity ??= Filled(segment.Text(1));
        item.TariffCode ??= Filled(segment.Text(5));
        item.Value ??= Filled(segment.Text(6));
        item.Origin ??= Filled(segment.Text(10));
        item.Keep("marks", segment.Text(3));
        item.Keep("weight", $"{segment.Text(8)} {segment.Text(7)}".Trim());
    }

    // L5: number of the line, description, commodity code, packaging, marks; a description goes on under the same number.
    private void TakeLading(in EdiSegment segment)
    {
        var goesOn = Item is not null && (segment.Text(1).Length == 0 || segment.Text(1) == lading);
        lading = segment.Text(1);
        var item = goesOn ? Item! : BeginItem();
        item.Describe(segment.Text(2));
        item.TariffCode ??= Filled(segment.Text(3));
        item.Keep("marks", segment.Text(6));
    }

    private static void TakeMember(in EdiSegment segment, EdiItem item)
    {
        if (segment.Is("PID"u8))
        {
            item.Describe(segment.Text(5));
            item.Keep("PID", segment.Text(5));
        }
        else if (segment.Is("SN1"u8))
        {
            item.Quantity ??= Filled(segment.Text(2));
            item.Unit ??= Filled(segment.Text(3));
        }
        else if (segment.Is("MSG"u8) || segment.Is("K1"u8))
        {
            item.Describe(segment.Text(1));
        }
        else if (segment.Is("G69"u8))
        {
            item.Describe(segment.Text(1));
        }
        else if (segment.Is("NTE"u8))
        {
            item.Describe(segment.Text(2));
        }
        else if (segment.Is("H1"u8))
        {
            item.Describe(segment.Text(4));
            item.Keep("H1", segment.Text(1));
        }
        else if (segment.Is("H2"u8))
        {
            item.Describe($"{segment.Text(1)} {segment.Text(2)}");
        }
    }

    // Pairs of qualifier and number (X12 element 235): HS and HD are tariff codes, CH the country of origin.
    private static void TakeNumbers(in EdiSegment segment, int from, EdiItem item)
    {
        for (var element = from; element < from + 20; element += 2)
        {
            var qualifier = segment.Text(element);
            var number = segment.Text(element + 1);
            if (number.Length == 0)
            {
                break;
            }

            if (qualifier is "HS" or "HD")
            {
                item.TariffCode ??= number;
            }
            else if (qualifier == "CH")
            {
                item.Origin ??= number;
            }
            else
            {
                item.Article ??= number;
            }

            item.Keep(qualifier.Length == 0 ? "number" : qualifier, number);
        }
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}

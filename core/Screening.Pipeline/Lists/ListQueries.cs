using Screening.Core.Classification;
using Screening.Core.Lists;

namespace Screening.Pipeline.Lists;

/// <summary>The control list in use, for those who look at it.</summary>
public sealed class ListQueries(Classifier classifier, TimeProvider time)
{
    /// <summary>The edition in use.</summary>
    public Edition Edition => classifier.Edition;

    /// <summary>The clock's day in the local time zone of the process.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Days since the edition's makers last looked for legal events.</summary>
    public int AgeDays => ListCheckHandler.AgeOf(Edition, Today);
}

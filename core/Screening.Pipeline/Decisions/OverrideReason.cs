namespace Screening.Pipeline.Decisions;

/// <summary>Why a finding is overridden: the reasons that a person may choose from.</summary>
public enum OverrideReason
{
    /// <summary>The words mean other goods: a name, a brand, a size, a negation.</summary>
    OtherMeaning,

    /// <summary>The supplier stated the missing facts.</summary>
    SupplierFacts,

    /// <summary>A test report or certificate of analysis states the composition.</summary>
    TestReport,

    /// <summary>By its parameters the item lies inside or outside the entry.</summary>
    Parameters,

    /// <summary>The stated use, which is part of the item, is another one.</summary>
    Purpose,

    /// <summary>Finished goods or an assembly, which official answers put outside the entry.</summary>
    FinishedGoods,

    /// <summary>The competent authority answered a consultation about this item.</summary>
    AuthorityAnswer,

    /// <summary>The description in the document was wrong and has been corrected.</summary>
    CorrectedDescription,

    /// <summary>A listed item that the screening did not find.</summary>
    MissedItem,

    /// <summary>Another reason, told in the note.</summary>
    Other,
}

using Screening.Core.Lists;

namespace Screening.Pipeline.Decisions;

/// <summary>The words of the reasons and kinds of decisions, in English and Chinese.</summary>
public static class ReasonText
{
    /// <summary>A reason in words.</summary>
    public static BilingualText Of(OverrideReason reason) => reason switch
    {
        OverrideReason.OtherMeaning => new("The words mean other goods.", "文字所指为其他货物。"),
        OverrideReason.SupplierFacts => new("The supplier stated the missing facts.", "供应商已提供所缺信息。"),
        OverrideReason.TestReport => new("A test report states the composition.", "检测报告载明成分。"),
        OverrideReason.Parameters => new("The item's parameters decide it.", "依据该物项的参数判定。"),
        OverrideReason.Purpose => new("The item's use decides it.", "依据该物项的用途判定。"),
        OverrideReason.FinishedGoods => new("Finished goods or an assembly, which official answers put outside the entry.", "制成品或组件，官方答复认为一般不属于该条目。"),
        OverrideReason.AuthorityAnswer => new("The competent authority answered a consultation about this item.", "主管部门已就该物项答复咨询。"),
        OverrideReason.CorrectedDescription => new("The description in the document was wrong and has been corrected.", "单证中的品名有误，已更正。"),
        OverrideReason.MissedItem => new("A listed item that the screening did not find.", "筛查未识别出的管制物项。"),
        OverrideReason.Other => new("Another reason; see the note.", "其他原因，见备注。"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };

    /// <summary>A kind in words.</summary>
    public static BilingualText Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Confirm => new("confirmed", "确认"),
        DecisionKind.Override => new("overridden", "更改"),
        DecisionKind.Ask => new("supplier asked", "已询问供应商"),
        DecisionKind.Second => new("seconded", "复核同意"),
        DecisionKind.Withdraw => new("withdrawn", "撤回"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}

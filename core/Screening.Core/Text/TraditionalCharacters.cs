namespace Screening.Core.Text;

/// <summary>
/// Traditional Chinese characters of goods text with their simplified forms, and Japanese forms of the same characters: the ones
/// that the vocabulary's names need. Each pair is the traditional character followed by the simplified one.
/// </summary>
internal static class TraditionalCharacters
{
    public const string Pairs =
        "釤钐釓钆鋱铽鏑镝鑥镥鎦镥鈧钪釔钇鈥钬鉺铒銩铥銪铕鐿镱鑭镧鈰铈鐠镨釹钕鉕钷鈷钴鐵铁鉄铁鋁铝鎂镁鎳镍銅铜鋯锆鈦钛釩钒鎢钨鉬钼錳锰鉻铬" +
        "鋅锌亜亚錫锡銀银鈣钙鋰锂鈉钠鉀钾鋇钡鍶锶鈮铌鉭钽鉿铪鎵镓銦铟鍺锗鉍铋銻锑鉑铂鈀钯釕钌鉛铅鈾铀釷钍鈹铍氫氢氬氩鹽盐塩盐熒荧蛍荧體体" +
        "纖纤繊纤維维塗涂層层礦矿鉱矿獨独離离電电機机動动馬马達达聲声傳传爐炉設设備备劑剂純纯錠锭絲丝塊块環环線线圓圆無无鋼钢産产產产製制" +
        "單单雙双強强質质醫医藥药級级濃浓濕湿乾干燒烧結结氣气壓压鑄铸輪轮帶带擴扩滲渗鍍镀鋸锯鏈链變变換换轉转軸轴響响揚扬麥麦風风發发積积" +
        "處处標标準准條条項项號号貨货樣样個个種种廢废資资圖图紙纸術术規规範范應应計计開开採采選选烏乌陽阳陰阴窯窑磚砖鏡镜頭头顯显視视覺觉" +
        "螢荧顆颗狀状態态閃闪爍烁長长濾滤網网紅红綠绿藍蓝黃黄顏颜噴喷膠胶彈弹鑽钻齒齿輸输運运車车輛辆飛飞衛卫導导測测試试儀仪錶表鐘钟掃扫" +
        "攝摄櫃柜門门鎖锁夾夹鉤钩貼贴勵励費费銷销譽誉錄录誌志館馆務务書书軟软龍龙華华國国際际貿贸業业實实驗验認认證证報报關关稅税則则碼码" +
        "稱称數数總总價价幣币過过劃划嗎吗鈍钝煉炼燼烬凈净淨净羥羟類类醯酰燐磷雜杂絡络錯错殘残漿浆";

    /// <summary>Writes the simplified forms into a table indexed by character.</summary>
    public static void WriteTo(char[] table)
    {
        for (var i = 0; i + 1 < Pairs.Length; i += 2)
        {
            table[Pairs[i]] = Pairs[i + 1];
        }
    }
}

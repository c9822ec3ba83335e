using System.Text;
using Google.Protobuf;

namespace Screening.Testing.Telemetry;

/// <summary>A protobuf message read without its schema: fields by number.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, byte[]? Bytes, ulong Number)> fields = [];

    private ProtoMessage()
    {
    }

    /// <summary>Reads a message.</summary>
    internal static ProtoMessage Parse(byte[] bytes)
    {
        var message = new ProtoMessage();
        using var input = new CodedInputStream(bytes);
        while (input.ReadTag() is not 0 and var tag)
        {
            var field = WireFormat.GetTagFieldNumber(tag);
            message.fields.Add(WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.LengthDelimited => (field, input.ReadBytes().ToByteArray(), 0),
                WireFormat.WireType.Fixed64 => (field, null, input.ReadFixed64()),
                WireFormat.WireType.Fixed32 => (field, null, input.ReadFixed32()),
                WireFormat.WireType.Varint => (field, null, input.ReadUInt64()),
                var other => throw new InvalidDataException($"A field of wire type {other} is not expected."),
            });
        }

        return message;
    }

    /// <summary>Every message of a field.</summary>
    internal IEnumerable<ProtoMessage> Messages(int field) => fields.Where(f => f.Field == field && f.Bytes is not null).Select(f => Parse(f.Bytes!));

    /// <summary>The text of a field; empty when there is none.</summary>
    internal string Text(int field) => fields.LastOrDefault(f => f.Field == field).Bytes is { } bytes ? Encoding.UTF8.GetString(bytes) : "";

    /// <summary>The bytes of a field as lower-case hex; empty when there are none.</summary>
    internal string Hex(int field) => fields.LastOrDefault(f => f.Field == field).Bytes is { } bytes ? Convert.ToHexStringLower(bytes) : "";

    /// <summary>The number of a field; null when there is none.</summary>
    internal ulong? Number(int field) => fields.Any(f => f.Field == field) ? fields.Last(f => f.Field == field).Number : null;
}

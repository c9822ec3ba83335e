using System.Net;
using Screening.Pipeline.Outbound;

namespace Screening.Pipeline.Tests.Outbound;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("93.184.215.14", true, "a public address")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true, "a public address of version 6")]
    [InlineData("127.0.0.1", false, "this machine")]
    [InlineData("127.8.9.10", false, "this machine")]
    [InlineData("::1", false, "this machine")]
    [InlineData("::ffff:127.0.0.1", false, "this machine, mapped")]
    [InlineData("0.0.0.0", false, "this machine by another name")]
    [InlineData("::", false, "this machine by another name")]
    [InlineData("10.1.2.3", false, "a private network")]
    [InlineData("172.31.255.255", false, "a private network")]
    [InlineData("172.32.0.1", true, "just beside it")]
    [InlineData("192.168.0.1", false, "a private network")]
    [InlineData("100.64.0.1", false, "a provider's own network")]
    [InlineData("fd00::1", false, "a private network")]
    [InlineData("169.254.169.254", false, "a cloud's metadata")]
    [InlineData("::ffff:169.254.169.254", false, "a cloud's metadata, mapped")]
    [InlineData("64:ff9b::a9fe:a9fe", false, "a cloud's metadata through NAT64")]
    [InlineData("2002:7f00:1::", false, "this machine through 6to4")]
    [InlineData("::7f00:1", false, "this machine, in the old embedding")]
    [InlineData("fe80::1", false, "link-local")]
    [InlineData("224.0.0.1", false, "multicast")]
    [InlineData("255.255.255.255", false, "broadcast")]
    public void Only_addresses_of_the_open_internet_are_called(string address, bool mayCall, string what) =>
        Assert.True(AddressRules.MayCall(IPAddress.Parse(address), new OutboundOptions()) == mayCall, what);

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("fd00::1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("127.0.0.1", false)]
    public void Private_networks_are_opened_by_a_setting_and_link_local_addresses_by_none(string address, bool mayCall) =>
        Assert.Equal(mayCall, AddressRules.MayCall(IPAddress.Parse(address), new OutboundOptions { AllowPrivate = true }));

    [Theory]
    [InlineData("https://lists.example.com/feed.json", null)]
    [InlineData("http://lists.example.com/feed.json", "it is not https")]
    [InlineData("http://127.0.0.1/feed.json", "it is not https; for a feed on this machine set Screening:Outbound:AllowLoopback")]
    [InlineData("file:///etc/passwd", "it is not https")]
    [InlineData("https://user:secret@lists.example.com/", "it holds a user name or a password")]
    public void An_address_that_may_not_be_called_is_told_why(string address, string? objection) =>
        Assert.Equal(objection, new OutboundOptions().ObjectionTo(new Uri(address)));

    [Fact]
    public void With_hosts_in_the_settings_no_other_is_called()
    {
        var options = new OutboundOptions { Hosts = ["lists.example.com"] };

        Assert.Null(options.ObjectionTo(new Uri("https://LISTS.example.com/a")));
        Assert.Equal("its host is not among Screening:Outbound:Hosts", options.ObjectionTo(new Uri("https://example.com/a")));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var http = new OutboundHttp(new OutboundOptions(), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<OutboundFailureException>(() => http.GetAsync(new Uri("https://localhost:9/feed.json"), null, 100, default));

        Assert.Equal("outboundRefused", refused.Issue.Code);
    }
}

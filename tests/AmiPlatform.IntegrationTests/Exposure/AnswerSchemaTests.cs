using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Exposure;

public sealed class AnswerSchemaTests
{
    private static readonly JsonObject Document = JsonNode.Parse("""
        {"components": {"schemas": {
          "Account": {"type": "object", "properties": {"id": {"type": "string"}, "friends": {"type": ["null", "array"], "items": {"$ref": "#/components/schemas/Account"}},
                      "notes": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Note"}}, "best": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Account"}]}, "any": {"description": "Any shape."}}},
          "Note": {"type": "object", "properties": {"text": {"type": "string"}}}}}}
        """)!.AsObject();

    [Theory]
    [InlineData("""{"id": "1", "friends": [{"id": "2"}], "notes": {"a": {"text": "x"}}, "best": {"id": "3"}, "any": {"passwordHash": "x"}}""", "")]
    [InlineData("""{"id": "1", "friends": null, "best": null}""", "")]
    [InlineData("""{"id": "1", "passwordHash": "x"}""", "/passwordHash")]
    [InlineData("""{"friends": [{"id": "2"}, {"id": "3", "passwordHash": "x"}]}""", "/friends/1/passwordHash")]
    [InlineData("""{"notes": {"a": {"text": "x", "author": "y"}}}""", "/notes/a/author")]
    [InlineData("""{"best": {"stamp": "x"}, "id": {"hash": "x"}}""", "/best/stamp /id/hash")]
    public void A_member_that_the_schema_does_not_have_is_named(string answer, string expected) =>
        string.Join(' ', AnswerSchema.Undeclared(JsonElement.Parse(answer), Document["components"]!["schemas"]!["Account"]!.AsObject(), Document)).ShouldBe(expected);
}

using System.ClientModel;
using OpenAI.Chat;
using Screening.Pipeline.Llm;

namespace Screening.Azure.Llm;

/// <summary>The language model behind Azure OpenAI, or behind any server that speaks the OpenAI protocol.</summary>
/// <param name="client">A chat client that repeats nothing by itself.</param>
/// <param name="name">The model's name for findings and the store of answers.</param>
public sealed class OpenAIModel(ChatClient client, string name) : ILanguageModel
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public async Task<LlmReply> AskAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = 0,
            MaxOutputTokenCount = request.MaxAnswerTokens,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                request.Prompt.Id.Replace('-', '_'), BinaryData.FromString(request.Prompt.Schema), jsonSchemaIsStrict: true),
        };
        ChatMessage[] messages = [new SystemChatMessage(request.Prompt.Text), QuestionOf(request)];
        try
        {
            ChatCompletion completion = await client.CompleteChatAsync(messages, options, cancellationToken);
            return ReplyOf(completion);
        }
        catch (ClientResultException e)
        {
            throw OpenAIFailure.Of(e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LlmFailureException))
        {
            // The client reads the body itself: one that broke off, or is no answer of the protocol, comes out as an exception of any kind.
            throw new LlmFailureException(e is HttpRequestException or IOException ? LlmFailure.Unreachable : LlmFailure.BadAnswer, innerException: e);
        }
    }

    // The client writes the picture into the request as a data URI.
    private static UserChatMessage QuestionOf(LlmRequest request) => request.Picture.IsEmpty
        ? new UserChatMessage(request.Input)
        : new UserChatMessage(
            ChatMessageContentPart.CreateTextPart(request.Input),
            ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(request.Picture), "image/png", ChatImageDetailLevel.High));

    private static LlmReply ReplyOf(ChatCompletion completion)
    {
        if (!string.IsNullOrEmpty(completion.Refusal))
        {
            throw new LlmFailureException(LlmFailure.Refused);
        }

        return completion.FinishReason switch
        {
            ChatFinishReason.ContentFilter => throw new LlmFailureException(LlmFailure.Filtered),
            ChatFinishReason.Stop when completion.Content.Count > 0 && completion.Content[0].Text is { } text =>
                new LlmReply(text, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0),

            // Cut off at the token limit, a call of a tool that nobody offered, or nothing at all.
            _ => throw new LlmFailureException(LlmFailure.BadAnswer),
        };
    }
}

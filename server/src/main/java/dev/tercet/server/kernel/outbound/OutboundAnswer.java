package dev.tercet.server.kernel.outbound;

/**
 * What came back.
 *
 * @param status any HTTP status; a redirect is not followed, it is the answer
 * @param body the beginning of the body, as much of it as {@link OutboundSettings#answerLimit} allows
 */
public record OutboundAnswer(int status, byte[] body) {}

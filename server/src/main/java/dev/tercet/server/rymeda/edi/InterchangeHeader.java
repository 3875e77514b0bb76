package dev.tercet.server.rymeda.edi;

import java.time.LocalDateTime;

/**
 * The envelope of a file: who sends it to whom, when and under which number. A file that we write holds one interchange with
 * one group and one transaction.
 *
 * @param senderQualifier what kind of id the sender's is (ISA05), two characters; {@code ZZ} for mutually agreed
 * @param senderId ISA06 and GS02, 2 to 15 characters
 * @param receiverQualifier ISA07
 * @param receiverId ISA08 and GS03
 * @param controlNumber ISA13 and GS06, 1 to 999999999; a sender does not use one twice
 * @param createdAt ISA09, ISA10 and GS04, GS05, to the second; the sender's own time, which we take and give as UTC
 * @param test whether the receiver is to treat it as a test (ISA15)
 */
public record InterchangeHeader(
        String senderQualifier,
        String senderId,
        String receiverQualifier,
        String receiverId,
        int controlNumber,
        LocalDateTime createdAt,
        boolean test) {}

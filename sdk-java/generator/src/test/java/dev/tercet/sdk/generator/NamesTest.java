package dev.tercet.sdk.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "next_cursor,nextCursor,NextCursor,NEXT_CURSOR",
        "startTime,startTime,StartTime,START_TIME",
        "X-Rime-Tenant,xRimeTenant,XRimeTenant,X_RIME_TENANT",
        "class,class_,Class,CLASS",
        "toString,toString_,ToString,TO_STRING",
        "big-one,bigOne,BigOne,BIG_ONE",
        "837P,_837P,_837P,_837_P",
        "is2fa,is2fa,Is2fa,IS2FA"
    })
    void makesJavaNames(String text, String member, String pascal, String constant) {
        assertThat(Names.member(text)).isEqualTo(member);
        assertThat(Names.pascal(text)).isEqualTo(pascal);
        assertThat(Names.constant(text)).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"Session,Session", "Page,ApiPage", "model,ApiModel", "call_event,CallEvent"})
    void keepsModelsApartFromTheRuntime(String schema, String type) {
        assertThat(Names.type(schema)).isEqualTo(type);
    }
}

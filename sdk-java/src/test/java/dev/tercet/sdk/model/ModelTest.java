package dev.tercet.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.sdk.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static SampleCar read(String json) {
        return SampleCar.SHAPE.read(Json.parse(json));
    }

    @Test
    void readsAndWritesTypedMembers() {
        SampleCar car = read("{\"doors\":4,\"colour\":\"red\",\"towed\":[{\"doors\":2}]}");

        assertThat(car.doors()).isEqualTo(4);
        assertThat(car.colour()).isSameAs(SampleColour.RED);
        assertThat(car.towed()).containsExactly(SampleCar.of(b -> b.doors(2)));
        assertThat(car.asJson()).isEqualTo("{\"doors\":4,\"colour\":\"red\",\"towed\":[{\"doors\":2}]}");
    }

    @Test
    void keepsUnknownMembersAndEnumTexts() {
        String json = "{\"doors\":4,\"colour\":\"ultraviolet\",\"wings\":{\"span\":9.50,\"parts\":[1,null]}}";
        SampleCar car = read(json);

        assertThat(car.colour().isKnown()).isFalse();
        assertThat(car.colour().asString()).isEqualTo("ultraviolet");
        assertThat(car.unknownMembers().keySet()).containsExactly("wings");
        assertThat(car.asJson()).isEqualTo(json);
        assertThat(car.toBuilder().doors(5).build().asJson()).isEqualTo(json.replace("4", "5"));
    }

    @Test
    void tellsNullFromAbsent() {
        assertThat(read("{\"doors\":4,\"plate\":null}").has("plate")).isTrue();
        assertThat(read("{\"doors\":4}").has("plate")).isFalse();
        assertThat(read("{\"doors\":4,\"plate\":null}").plate()).isNull();

        assertThat(SampleCar.of(b -> b.doors(1)).asJson()).isEqualTo("{\"doors\":1}");
        assertThat(SampleCar.of(b -> b.doors(1).plate(null)).asJson()).isEqualTo("{\"doors\":1}");
        assertThat(SampleCar.of(b -> b.doors(1).clearPlate()).asJson()).isEqualTo("{\"doors\":1,\"plate\":null}");
        assertThat(SampleCar.of(b -> b.doors(1).clearPlate().plate("X")).asJson())
                .isEqualTo("{\"doors\":1,\"plate\":\"X\"}");
    }

    @Test
    void masksSensitiveMembers() {
        SampleCar car = SampleCar.of(b -> b.doors(4).plate("B-XY 123").towed(List.of(SampleCar.of(t -> t.doors(2)
                .plate("B-ZZ 9")))));

        assertThat(car.toString()).isEqualTo("Car{doors=4, plate=***, towed=[Car{doors=2, plate=***}]}");
        assertThat(SampleCar.of(b -> b.doors(1).clearPlate()).toString()).isEqualTo("Car{doors=1, plate=null}");
    }

    @Test
    void refusesToBuildWithoutRequiredMembers() {
        assertThatThrownBy(() -> SampleCar.of(b -> b.plate("X")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Car needs doors");
    }

    @Test
    void readsWithoutRequiredMembersAndComplainsOnUse() {
        SampleCar car = read("{}");
        assertThatThrownBy(car::doors)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Car.doors is required by the contract, but it is missing");
    }

    @Test
    void namesTheMemberThatDoesNotFit() {
        assertThatThrownBy(() -> read("{\"doors\":4,\"towed\":[{\"doors\":2},{\"doors\":\"two\"}]}"))
                .isInstanceOf(DecodingException.class)
                .hasMessage("towed[1].doors should be a whole number of 32 bits but is a string that does not fit");
    }

    @Test
    void carriesWhatDoesNotFitWhenReadLeniently() {
        String json = "{\"doors\":\"two\",\"colour\":7,\"towed\":{}}";
        assertThat(Json.text(SampleCar.SHAPE.readLeniently(Json.parse(json)))).isEqualTo(json);
    }

    @Test
    void doesNotChangeAfterItWasBuilt() {
        List<SampleCar> towed = new ArrayList<>(List.of(SampleCar.of(b -> b.doors(2))));
        SampleCar.Builder builder = SampleCar.of(b -> b.doors(1)).toBuilder().towed(towed);
        SampleCar car = builder.build();
        towed.clear();
        builder.doors(9);

        assertThat(car.asJson()).isEqualTo("{\"doors\":1,\"towed\":[{\"doors\":2}]}");
        assertThatThrownBy(() -> car.towed().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> car.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalsByMembers() {
        assertThat(read("{\"doors\":4}")).isEqualTo(SampleCar.of(b -> b.doors(4)));
        assertThat(read("{\"doors\":4}").hashCode())
                .isEqualTo(SampleCar.of(b -> b.doors(4)).hashCode());
        assertThat(read("{\"doors\":4,\"plate\":null}")).isNotEqualTo(read("{\"doors\":4}"));
        assertThat(SampleColour.of("pink")).isEqualTo(SampleColour.of("pink")).isNotEqualTo(SampleColour.RED);
    }

    @Test
    void worksWithTheMapperOfTheUser() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        SampleCar car = mapper.readValue("{\"doors\":4,\"colour\":\"dark-blue\",\"x\":1}", SampleCar.class);

        assertThat(car.colour()).isSameAs(SampleColour.DARK_BLUE);
        assertThat(mapper.writeValueAsString(Map.of("car", car)))
                .isEqualTo("{\"car\":{\"doors\":4,\"colour\":\"dark-blue\",\"x\":1}}");
    }
}

package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A node of a contract's file that knows its place and can follow a reference. Two nodes are equal when their places are. */
public final class SourceNode {

    private final ContractSource contract;
    private final String file;
    private final String pointer;
    private final JsonNode value;

    SourceNode(ContractSource contract, String file, String pointer, JsonNode value) {
        this.contract = contract;
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    public String file() {
        return file;
    }

    /** The JSON pointer within the file; empty for the file's top. */
    public String pointer() {
        return pointer;
    }

    public JsonNode value() {
        return value;
    }

    public boolean exists() {
        return !value.isMissingNode();
    }

    /** The text of a string; empty for anything else. */
    public String text() {
        return value.isTextual() ? value.asText() : "";
    }

    /** The last key of the pointer. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    public boolean has(String key) {
        return value.has(key);
    }

    /** A member; one that does not exist when this is no object or has no such key. */
    public SourceNode get(String key) {
        return new SourceNode(contract, file, pointer + "/" + escape(key), value.path(key));
    }

    /** The members of an object, in their order; nothing for anything else. */
    public List<SourceNode> members() {
        List<SourceNode> members = new ArrayList<>();
        value.fieldNames().forEachRemaining(key -> members.add(get(key)));
        return members;
    }

    /** The items of an array; nothing for anything else. */
    public List<SourceNode> items() {
        List<SourceNode> items = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            items.add(new SourceNode(contract, file, pointer + "/" + i, value.get(i)));
        }
        return items;
    }

    /** Whether this object holds a {@code $ref}. */
    public boolean isReference() {
        return value.path("$ref").isTextual();
    }

    /** What the {@code $ref} of this node leads to, over as many steps as there are; this node when it holds none. */
    public SourceNode follow() {
        SourceNode node = this;
        Set<SourceNode> seen = new HashSet<>();
        while (node.isReference() && seen.add(node)) {
            node = node.target(node.get("$ref").text());
        }
        return node;
    }

    /**
     * What a reference that stands in this file leads to, be it {@code #/pointer} or {@code file.yaml#/pointer}; a node that
     * does not exist for anything else.
     */
    public SourceNode target(String ref) {
        int hash = ref.indexOf("#/");
        if (hash < 0) {
            return contract.at("", "");
        }
        return contract.at(hash == 0 ? file : ref.substring(0, hash), ref.substring(hash + 1));
    }

    /**
     * Visits this node and every object below whose members are keywords, as opposed to names or data. References are
     * visited, not followed.
     */
    public void walk(Consumer<SourceNode> visitor) {
        walk(visitor, false);
    }

    private void walk(Consumer<SourceNode> visitor, boolean holdsNames) {
        if (value.isObject() && !holdsNames) {
            visitor.accept(this);
        }
        for (SourceNode member : members()) {
            String key = member.name();
            if (holdsNames) {
                member.walk(visitor, false);
            } else if (!Grammar.isData(key, member.value)) {
                member.walk(visitor, Grammar.holdsNames(key, member.value));
            }
        }
        items().forEach(item -> item.walk(visitor, false));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceNode node && file.equals(node.file) && pointer.equals(node.pointer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, pointer);
    }

    /** The file and the pointer, as a reference is written. */
    @Override
    public String toString() {
        return file + "#" + pointer;
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}

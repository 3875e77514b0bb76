/** Stories that users live, over many operations, told once and lived raw and through the SDK. */
package dev.tercet.conformance.flow;

package dev.tercet.server.rymeda.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A postal address in the United States. */
@Embeddable
public class PostalAddress {

    @Column(name = "address_line1")
    public String line1;

    @Column(name = "address_line2")
    public String line2;

    @Column(name = "address_city")
    public String city;

    @Column(name = "address_state")
    public String state;

    @Column(name = "address_zip")
    public String zip;
}

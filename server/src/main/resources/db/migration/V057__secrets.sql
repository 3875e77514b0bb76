-- After a rotation of the keyset the application seals the private halves of the signing keys anew.
grant update (sealed_private_key) on kernel.signing_key to ${app};

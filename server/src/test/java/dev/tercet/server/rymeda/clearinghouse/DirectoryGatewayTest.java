package dev.tercet.server.rymeda.clearinghouse;

class DirectoryGatewayTest extends GatewayBehaviour {

    @Override
    ClearinghouseGateway gateway() {
        return new DirectoryGateway(root);
    }
}

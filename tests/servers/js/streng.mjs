// A strict client, apart from our own code: matrix-js-sdk that excludes devices which their owner did not sign (MSC4153).
// Joins the room it is invited to, says "dag", waits for a message of the bot and prints what it saw as one JSON line.
// Arguments: base address, user id, device id, access token, id of the bot.
import * as sdk from "matrix-js-sdk";
import { OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { logger } from "matrix-js-sdk/lib/logger.js";

logger.setLevel("silent");
const [baseUrl, userId, deviceId, accessToken, bot] = process.argv.slice(2);
const client = sdk.createClient({ baseUrl, userId, deviceId, accessToken, logger });
await client.initRustCrypto({ useIndexedDB: false });
const crypto = client.getCrypto();
crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: (vraag) => vraag(null) });

let gezegd = false;
client.on("RoomMember.membership", async (_event, member) => {
    if (member.userId === userId && member.membership === "invite") {
        await client.joinRoom(member.roomId);
    }
});
async function bekijk(event) {
    if (event.getSender() !== bot || !event.isEncrypted() || event.isBeingDecrypted()) return;
    const teken = await crypto.getEncryptionInfoForEvent(event);
    const uitkomst = {
        tekst: event.isDecryptionFailure() ? null : event.getContent().body,
        fout: event.decryptionFailureReason,
        schild: teken?.shieldColour,
        reden: teken?.shieldReason,
    };
    process.stdout.write(JSON.stringify(uitkomst) + "\n", () => process.exit(0));
}
client.on("Event.decrypted", bekijk);
client.on("Room.timeline", bekijk);
client.on("sync", async () => {
    const kamer = client.getRooms().find((room) => room.getMyMembership() === "join" && room.hasEncryptionStateEvent());
    if (kamer && !gezegd) {
        gezegd = true;
        await client.sendTextMessage(kamer.roomId, "dag");
    }
});
await client.startClient();
